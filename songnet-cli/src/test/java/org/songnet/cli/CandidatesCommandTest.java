package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.Track;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;

class CandidatesCommandTest {

  private static final SimulatedCatalog SONGS = SimulatedCatalog.make(400, 4, 1);
  private static final SimulatedTaste TASTE =
      new TasteSimulator(TasteSimulationConfig.defaults().withHeardTracks(80))
          .simulate(SONGS.catalog(), SONGS.features());

  @TempDir private Path folder;

  private String library = "";
  private String pool = "";

  @BeforeEach
  void importHistory() throws IOException {
    library = folder.resolve("library.db").toString();
    pool = folder.resolve("tracks.csv").toString();
    Path plays = folder.resolve("plays.csv");
    Files.writeString(plays, plays());
    Files.writeString(Path.of(pool), table());
    Recorded imported = Recorded.run("import", plays.toString(), "--library", library);
    assertThat(imported.exitCode()).as(imported.err()).isZero();
  }

  private static String plays() {
    StringBuilder csv = new StringBuilder("user,track,artist,title,timestamp,ms_played\n");
    for (Listen listen : TASTE.listens()) {
      Track track = track(listen);
      csv.append(
          "simulated listener,%s,%s,%s,%s,%d%n"
              .formatted(
                  track.id(),
                  track.artists().get(0),
                  track.title(),
                  listen.endedAt(),
                  listen.played().toMillis()));
    }
    return csv.toString();
  }

  private static Track track(Listen listen) {
    return SONGS.catalog().track(SONGS.catalog().requireIndex(listen.track()));
  }

  private static String table() {
    StringBuilder csv = new StringBuilder("id,name,artists,genres,duration_ms");
    SONGS.features().names().forEach(name -> csv.append(',').append(name));
    csv.append('\n');
    Catalog catalog = SONGS.catalog();
    for (int i = 0; i < catalog.size(); i++) {
      Track track = catalog.track(i);
      csv.append(
          "%s,%s,%s,%s,%d"
              .formatted(
                  track.id(),
                  track.title(),
                  track.artists().get(0),
                  track.genres().get(0),
                  track.duration().orElseThrow().toMillis()));
      for (float value : SONGS.features().extract(track)) {
        csv.append(String.format(Locale.ROOT, ",%.4f", value));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private Recorded candidates(String answers, String... more) {
    String[] args = new String[more.length + 5];
    args[0] = "candidates";
    args[1] = more[0];
    args[2] = "--library";
    args[3] = library;
    args[4] = "--user=simulated listener";
    System.arraycopy(more, 1, args, 5, more.length - 1);
    return Recorded.runAtTerminal(answers, Arrays.copyOf(args, more.length + 4));
  }

  private List<Label> labels() throws IOException {
    try (Library open = Library.open(Path.of(library))) {
      return open.labels().history(TasteSimulator.LISTENER);
    }
  }

  @Test
  void proposesAsksAndReports() throws IOException {
    Recorded next = candidates("", "next", "--pool=" + pool, "-n", "10");
    Recorded label = candidates("l\nd\nwhat\nb\nl\ns\nq\n", "label");
    Recorded rest = candidates("d\nd\nd\nd\nd\nd\nd\n", "label");
    Recorded report = candidates("", "report", "--out=" + folder.resolve("report"));

    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(next.out().lines()).hasSize(20);
    assertThat(label.exitCode()).as(label.err()).isZero();
    assertThat(label.err()).contains("1/10  Song", "https://open.spotify.com/track/simulated");
    assertThat(label.out()).contains("4 answers saved, 7 of 10 candidates left");
    assertThat(rest.out()).contains("7 answers saved, 0 of 7 candidates left");
    assertThat(labels())
        .extracting(Label::verdict)
        .startsWith(Verdict.LIKE, Verdict.DISLIKE, Verdict.LIKE, Verdict.SKIP, Verdict.DISLIKE);
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(report.out()).containsPattern("1 +10 +2 +7 +1 +0\\.222");
    assertThat(folder.resolve("report"))
        .isDirectoryContaining("glob:**/liked-share.svg")
        .isDirectoryContaining("glob:**/calibration.svg")
        .isDirectoryContaining("glob:**/what-matters.svg")
        .isDirectoryContaining("glob:**/models.md");
  }

  @Test
  void whatWasAnsweredIsNotProposedAgain() throws IOException {
    JsonNode first = JsonText.parse(candidates("", "next", "--pool=" + pool, "--json").out());
    candidates("d\nq\n", "label");
    JsonNode second = JsonText.parse(candidates("", "next", "--json").out());

    assertThat(first.get("round").asInt()).isEqualTo(1);
    assertThat(second.get("round").asInt()).isEqualTo(2);
    String answered = first.get("songs").get(0).get("id").asText();
    assertThat(second.get("songs").findValuesAsText("id")).doesNotContain(answered);
    assertThat(second.get("songs").get(0).get("from").get(0).asText()).isEqualTo("tracks.csv");
  }

  @Test
  void takesAnswersFromPlaylists() throws IOException {
    candidates("", "next", "--pool=" + pool, "-n", "3");
    Path liked = folder.resolve("liked.m3u8");
    Files.writeString(
        liked, "#EXTM3U\n#EXTINF:100,Artist 1 - Some song\nspotify:track:1234567890123456789012\n");

    Recorded run = candidates("", "label", "--liked=" + liked);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 answers saved");
    assertThat(labels()).extracting(Label::verdict).containsExactly(Verdict.LIKE);
    assertThat(labels().get(0).at()).isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void saysWhatIsMissing() {
    Recorded noPool = candidates("", "next");
    Recorded nothingToAsk = candidates("", "label");
    Recorded noUser =
        Recorded.run("candidates", "next", "--library", library, "--user=nobody", "--pool", pool);
    Recorded noLibrary =
        Recorded.run("candidates", "next", "--library", folder.resolve("none.db").toString());
    Recorded nothingDone = Recorded.run("candidates");

    assertThat(noPool.exitCode()).isEqualTo(1);
    assertThat(noPool.err()).contains("--pool");
    assertThat(nothingToAsk.err()).contains("songnet candidates next");
    assertThat(noUser.err()).contains("nobody");
    assertThat(noLibrary.err()).contains("none.db").contains("import");
    assertThat(nothingDone.exitCode()).isEqualTo(2);
  }

  @Test
  void simulatesListeners() {
    Recorded run =
        Recorded.run(
            "candidates", "simulate", "--listeners=2", "--tracks=1000", "--rounds=2", "-n=10");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("with answers", "where the loop asked", "is the difference");
  }
}
