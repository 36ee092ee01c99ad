package org.songnet.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.data.simulation.ListenerSimulator;
import org.songnet.data.simulation.SimulationConfig;
import org.songnet.data.simulation.SpotifyExportWriter;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.spi.ModelStore;

class ExamplesTest {

  @TempDir static Path folder;

  private static Path export() {
    return folder.resolve("export.zip");
  }

  /** A month of a simulated listener. */
  @BeforeAll
  static void simulate() throws IOException {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      tracks.add(
          Track.of("spotify:track:%022d".formatted(i), "Song number " + i, "Band " + i % 40)
              .withDuration(Duration.ofMinutes(3)));
    }
    new SpotifyExportWriter()
        .write(
            new ListenerSimulator(
                    SimulationConfig.defaults().withDays(40).withMoods(5, 20).withSeed(7))
                .simulate(Catalog.of(tracks), new TwoNumbers()),
            export());
  }

  private static final class TwoNumbers implements FeatureExtractor {
    @Override
    public List<String> names() {
      return List.of("x", "y");
    }

    @Override
    public float[] extract(Track track) {
      Random random = new Random(track.id().hashCode());
      return new float[] {random.nextFloat(), random.nextFloat()};
    }
  }

  /** What a main prints. */
  private interface Main {
    void run(String... args) throws IOException;
  }

  private static String output(Main main, Object... args) throws IOException {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, true, UTF_8)) {
      System.setOut(captured);
      main.run(texts);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void importHistoryTellsWhatIsInAnExport() throws IOException {
    assertThat(output(ImportHistory::main, export()))
        .containsPattern("\\d{3,} listens of \\d{2,} songs in \\d{2,} sessions");
  }

  @Test
  void anLstmIsTrainedAndMakesAPlaylist() throws IOException {
    Path model = folder.resolve("model.songnet");
    RnnConfig small = RnnConfig.defaults().withEmbeddingSize(8).withHiddenSize(8).withEpochs(2);
    assertThat(
            output(
                args -> TrainLstm.train(Path.of(args[0]), Path.of(args[1]), small),
                export(),
                model))
        .contains("epoch 2: ");

    String known = ModelStore.load(model).catalog().track(0).title();
    Path playlist = folder.resolve("playlist.m3u8");
    assertThat(output(MakePlaylist::main, model, known, playlist).lines()).hasSize(15);
    assertThat(Files.readAllLines(playlist))
        .startsWith("#EXTM3U")
        .contains(ModelStore.load(model).catalog().track(0).id().value());
    assertThat(output(MakePlaylist::main, model, "no such thing", playlist))
        .startsWith("Which song is 'no such thing'?");
  }

  @Test
  void anApplicationsOwnSongsAreRecommended() throws IOException {
    assertThat(output(EmbedInYourApp::main).lines().findFirst().orElseThrow())
        .startsWith("song 5 ");
  }

  @Test
  void songsAreLikeSongsOfTheirGenre() throws IOException {
    assertThat(output(SimilarSongs::main).lines())
        .hasSize(6)
        .filteredOn(line -> line.contains("rock") && line.contains("cosine"))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aNewcomerGetsWhatTheyLikeAndWhy() throws IOException {
    String text = output(FoldInNewListener::main);

    assertThat(text.lines().filter(line -> line.startsWith("jazz"))).hasSize(3);
    assertThat(text).containsPattern("\\+0\\.\\d\\d for jazz");
  }

  @Test
  void stagesRecommendWhatAListenerLoves() throws IOException {
    String text = output(RetrieveAndRank::main);

    assertThat(text).containsPattern("weight\\.taste \\d");
    assertThat(text.lines().filter(line -> line.startsWith("folk"))).hasSizeGreaterThan(3);
  }

  @Test
  void likesMakeTheNextListsBetter() throws IOException {
    List<Integer> liked =
        output(LearnFromLikes::main)
            .lines()
            .map(line -> Integer.valueOf(line.replaceAll("round \\d: |% liked", "")))
            .toList();

    assertThat(liked).hasSize(5);
    assertThat(liked.get(3) + liked.get(4)).isGreaterThan(2 * liked.get(0));
  }
}
