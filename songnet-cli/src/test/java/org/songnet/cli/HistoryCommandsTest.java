package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Recommender;
import org.songnet.spi.ModelStore;

/** What is done with an export: imported, learnt from, gone on from. */
class HistoryCommandsTest {

  private static final List<String> TINY =
      List.of("--set", "epochs=2", "--set", "embeddingSize=8", "--set", "hiddenSize=8");

  @TempDir private static Path folder;

  private static String export = "";

  @BeforeAll
  static void simulate() throws IOException {
    export = Toys.export(folder).toString();
  }

  private static Recorded train(String... args) {
    List<String> all = new ArrayList<>(List.of("train"));
    all.addAll(Arrays.asList(args));
    all.addAll(TINY);
    return Recorded.run(all.toArray(new String[0]));
  }

  @Test
  void importReportsEveryRow() {
    Recorded run = Recorded.run("import", export);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Streaming_History_Audio_2023_0.json", "podcast episode", "video")
        .containsPattern("Listens +[\\d,]+ of \\d+ tracks by 1 listener")
        .contains("Period    2023-01-0")
        .contains("Top artists");
    assertThat(run.err()).contains("importing: done in ");
  }

  @Test
  void importTellsMachines() {
    Recorded run = Recorded.run("import", export, "--json");
    JsonNode document = JsonText.parse(run.out());
    assertThat(document.at("/complete").asBoolean()).isTrue();
    long kept = 0;
    for (JsonNode file : document.at("/files")) {
      long leftOut = 0;
      for (JsonNode rows : file.at("/leftOut")) {
        leftOut += rows.asLong();
      }
      assertThat(file.at("/rows").asLong())
          .isEqualTo(
              file.at("/kept").asLong()
                  + file.at("/merged").asLong()
                  + file.at("/duplicates").asLong()
                  + leftOut);
      kept += file.at("/kept").asLong();
    }
    assertThat(document.at("/history/listens").asLong()).isEqualTo(kept).isPositive();
    assertThat(document.at("/history/topArtists")).hasSizeBetween(1, 10);
  }

  @Test
  void importReportsPlaylistsWithoutListens() throws IOException {
    Path playlists =
        Files.writeString(
            folder.resolve("Playlist1.json"),
            """
            {"playlists":[{"name":"Evening","items":[{"track":{"trackName":"One",
            "artistName":"A","albumName":"","trackUri":"spotify:track:1"}}]}]}
            """);
    Recorded run = Recorded.run("import", playlists.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1 playlist, 0 saved tracks")
        .doesNotContain("Listens", "Period");
    Recorded json = Recorded.run("import", playlists.toString(), "--json");
    assertThat(JsonText.parse(json.out()).at("/playlists").asInt()).isEqualTo(1);
    Recorded train = train("lstm", "--history", playlists.toString(), "--out", "m");
    assertThat(train.exitCode()).isEqualTo(1);
    assertThat(train.err()).contains("no listen in it, only playlists or saved tracks");
  }

  @Test
  void importNamesWhatIsNotThereOrOfNoUse() throws IOException {
    Recorded missing = Recorded.run("import", "none.zip");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.errorLines())
        .containsExactly("songnet import: none.zip: no such file or directory");
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing to hear");
    Recorded useless = Recorded.run("import", text.toString());
    assertThat(useless.exitCode()).isEqualTo(1);
    assertThat(useless.errorLines()).hasSize(1).first().asString().contains("notes.txt");
  }

  @Test
  void importIsCancelled() {
    Recorded run = Recorded.run("", () -> true, "import", export);
    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(run.errorLines()).last().isEqualTo("songnet import: cancelled");
  }

  @Test
  void trainsSavesDrawsAndGoesOn() throws IOException {
    Path model = folder.resolve("me.songnet");
    Path plot = folder.resolve("loss.svg");
    Recorded trained =
        train("lstm", "--history", export, "--out", model.toString(), "--plot", plot.toString());
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).containsPattern("Trained +lstm").contains("Wrote " + model);
    assertThat(Files.readString(plot)).startsWith("<svg").contains("validation");

    String seed;
    try (Recommender loaded = ModelStore.load(model)) {
      seed = loaded.catalog().track(0).id().value();
    }
    Recorded playlist =
        Recorded.run(
            "playlist", "--model", model.toString(), "--seed", seed, "--exclude-heard", export);
    assertThat(playlist.exitCode()).as(playlist.err()).isZero();
    assertThat(playlist.out()).contains("Shorter than asked for: ");
  }

  @Test
  void settingsComeFromFileAndCommandLine() throws IOException {
    Path config = Files.writeString(folder.resolve("lstm.properties"), "batchSize=7\nepochs=99\n");
    Path model = folder.resolve("configured.songnet");
    Recorded run =
        train(
            "lstm",
            "--history",
            export,
            "--out",
            model.toString(),
            "--config",
            config.toString(),
            "--seed",
            "5",
            "--json");
    JsonNode document = JsonText.parse(run.out());
    assertThat(document.at("/settings/batchSize").asInt()).isEqualTo(7);
    assertThat(document.at("/settings/epochs").asInt()).isEqualTo(2);
    assertThat(document.at("/settings/seed").asInt()).isEqualTo(5);
    assertThat(document.at("/model").asText()).isEqualTo("lstm");
    assertThat(document.at("/bytes").asLong()).isEqualTo(Files.size(model));
    assertThat(document.at("/metrics/validationLoss").isNumber()).isTrue();
  }

  @Test
  void featuresBringTracksNobodyHeard() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("tracks.csv"),
            """
            track_id,title,artist,duration_ms,energy
            elsewhere1,NY Surf,FMA artist 003645,168000,.6
            unheard1,New,Nobody,200000,.1
            unheard2,Newer,Nobody,200000,.9
            """);
    Path model = folder.resolve("sound.songnet");
    Recorded run =
        Recorded.run(
            "train",
            "feature-lstm",
            "--history",
            export,
            "--features",
            table.toString(),
            "--out",
            model.toString(),
            "--set",
            "epochs=1");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Recorded playlist =
        Recorded.run(
            "playlist", "--model", model.toString(), "--seed", "newer - nobody", "--length", "2");
    assertThat(playlist.exitCode()).as(playlist.err()).isZero();
  }

  @Test
  void playlistsAreLearntFrom() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("mine.m3u8"),
            "#EXTM3U\n#EXTINF:1,A - one\none\n#EXTINF:1,B - two\ntwo\n#EXTINF:1,C - three\nthree\n");
    Path model = folder.resolve("lists.songnet");
    Recorded run =
        train(
            "lstm",
            "--playlists",
            list.toString(),
            "--out",
            model.toString(),
            "--set",
            "validationShare=0",
            "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(JsonText.parse(run.out()).at("/tracks").asInt()).isEqualTo(3);
  }

  @Test
  void wrongSettingsAreWrongUsage() {
    Recorded unknown = train("lstm", "--history", export, "--out", "m", "--set", "epohs=3");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.errorLines()).hasSize(1).first().asString().contains("epohs", "epochs");
    Recorded noSource = train("lstm", "--out", "m");
    assertThat(noSource.exitCode()).isEqualTo(2);
    Recorded noFeatures = Recorded.run("train", "feature-lstm", "--history", export, "--out", "m");
    assertThat(noFeatures.exitCode()).isEqualTo(2);
    assertThat(noFeatures.err()).contains("--features CSV is missing");
  }

  @Test
  void missingFolderIsFoundBeforeTheWork() {
    Path model = folder.resolve("no").resolve("m.songnet");
    Recorded run = train("lstm", "--history", "none.zip", "--out", model.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no folder " + folder.resolve("no"));
  }

  @Test
  void cancelledTrainingLeavesNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("cancelled"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.plain(
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] args = {
      "train", "lstm", "--history", export, "--out", empty.resolve("m.songnet").toString()
    };
    int exitCode = Main.run(args, terminal, () -> Recorded.text(err).contains("importing: done"));
    assertThat(exitCode).isEqualTo(130);
    assertThat(Recorded.text(err)).endsWith("songnet train lstm: cancelled\n");
    assertThat(empty).isEmptyDirectory();
  }
}
