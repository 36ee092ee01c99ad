package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;

/** The code of docs/playlists.md: it compiles, does what the guide says, and is the same there. */
class PlaylistGuideTest {

  // guide: make
  static Playlist evening(Recommender model, String first, Set<TrackId> heardLately, Path file)
      throws IOException {
    Track start = choose(TrackResolver.over(model.catalog()).resolve(first));

    PlaylistRequest request =
        PlaylistRequest.after(start.id())
            .lasting(Duration.ofMinutes(90))
            .excluding(heardLately)
            .withOptions(
                PlaylistOptions.defaults().withTemperature(0.7).withSeed(42).withArtistSpacing(3));

    Playlist playlist = PlaylistGenerator.over(model).generate(request).withTitle("Evening");
    PlaylistWriter.forFile(file).write(playlist, file);
    playlist.endedEarly().ifPresent(System.err::println);
    return playlist;
  }

  // guide: end

  // guide: choose
  static Track choose(Resolution resolution) {
    if (resolution instanceof Resolution.Found found) {
      return found.track();
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return ambiguous.candidates().get(0).track(); // or ask the person which one
    }
    Resolution.NotFound missing = (Resolution.NotFound) resolution;
    throw new IllegalArgumentException("no such song; near are " + missing.suggestions());
  }

  // guide: end

  // guide: why
  static PlaylistGenerator explaining(Recommender model, float[][] features) {
    SimilarityIndex sounds = SimilarityIndex.of(features, Metric.COSINE);
    return PlaylistGenerator.over(model)
        .explainedBy(
            PlaylistExplainer.byRank()
                .and(PlaylistExplainer.bySimilarity(model.catalog(), sounds)));
  }

  // guide: end

  private static final Pattern SNIPPET =
      Pattern.compile("(?s)\\n  // guide: (?:make|choose|why)\\n(.*?)\\n  // guide: end\\n");
  private static final Catalog LETTERS = ToyModels.letters(60);

  @Test
  void makesAnEveningOfSongs(@TempDir Path folder) throws IOException {
    Recommender model = ToyModels.Session.ring(LETTERS);
    Set<TrackId> heard = Set.of(new TrackId("d"));
    Path file = folder.resolve("evening.m3u8");

    Playlist playlist = evening(model, "song c - artist c", heard, file);

    assertThat(playlist.tracks()).startsWith(LETTERS.track(2)).doesNotContain(LETTERS.track(3));
    assertThat(playlist.duration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(file)
        .content()
        .startsWith("#EXTM3U\n#PLAYLIST:Evening\n#EXTINF:180,Artist c - Song");
  }

  @Test
  void explainsItself() {
    float[][] features = new float[60][];
    for (int i = 0; i < features.length; i++) {
      features[i] = new float[] {1, i};
    }

    Playlist playlist =
        explaining(ToyModels.Session.ring(LETTERS), features)
            .generate(PlaylistRequest.after(new TrackId("c")).songs(2));

    assertThat(playlist.entries().get(1).why())
        .isEqualTo("1st choice after Song c; sounds like Song c (0.99)");
  }

  @Test
  void theGuideHasThisCode() throws IOException {
    String guide = squeezed(Files.readString(Path.of("..", "docs", "playlists.md")));
    String source =
        Files.readString(Path.of("src/test/java/org/songnet/playlist/PlaylistGuideTest.java"));
    List<String> snippets =
        SNIPPET.matcher(source).results().map(match -> squeezed(match.group(1))).toList();
    assertThat(snippets).hasSize(3).allSatisfy(snippet -> assertThat(guide).contains(snippet));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
