package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;

/** What is done with a library: filled, looked after, learnt from. */
class LibraryCommandsTest {

  @TempDir private static Path folder;

  private static String export = "";
  private static String library = "";
  private static Recorded firstImport = Recorded.run("--version");

  @BeforeAll
  static void fill() throws IOException {
    export = Toys.export(folder).toString();
    library = folder.resolve("listening.db").toString();
    firstImport = Recorded.run("import", export, "--library", library);
  }

  private static JsonNode info(String file) {
    Recorded run = Recorded.run("library", "info", "--library", file, "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JsonText.parse(run.out());
  }

  @Test
  void importingIntoALibraryReportsAsWithoutOne() {
    assertThat(firstImport.exitCode()).as(firstImport.err()).isZero();
    Recorded without = Recorded.run("import", export);
    assertThat(firstImport.out()).startsWith(without.out()).contains("more listens");
    JsonNode document = JsonText.parse(Recorded.run("import", export, "--json").out());
    assertThat(info(library).at("/rows/listens").asLong())
        .isEqualTo(document.at("/history/listens").asLong())
        .isPositive();
  }

  @Test
  void importingAgainAddsNothing() {
    JsonNode before = info(library);
    Recorded again = Recorded.run("import", export, "--library", library);
    assertThat(again.out()).contains("imported before", ": 0 more listens");
    Recorded json = Recorded.run("import", export, "--json", "--library", library);
    assertThat(JsonText.parse(json.out()).at("/importedBefore").asBoolean()).isTrue();
    assertThat(info(library).at("/rows")).isEqualTo(before.at("/rows"));
  }

  @Test
  void infoSaysWhatIsThere() {
    Recorded run = Recorded.run("library", "info", "--library", library);
    assertThat(run.out())
        .contains("listening.db", "version 2", "Listens from 2023-01-0")
        .containsPattern("tracks +\\d");
  }

  @Test
  void infoAndCheckMakeNoLibrary() {
    String absent = folder.resolve("absent.db").toString();
    for (String command : new String[] {"info", "check"}) {
      Recorded run = Recorded.run("library", command, "--library", absent);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("absent.db", "there is no such library");
    }
    assertThat(Path.of(absent)).doesNotExist();
    assertThat(Recorded.run("library").err()).contains("info, check, backup, restore");
  }

  @Test
  void checkFindsNothingWrong() {
    Recorded run = Recorded.run("library", "check", "--library", library);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("no damage found");
  }

  @Test
  void aFileOfAnotherKindIsLeftAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "My notes. ".repeat(99));
    Recorded run = Recorded.run("import", export, "--library", notes.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("notes.txt", "no songnet library");
    assertThat(notes).hasContent("My notes. ".repeat(99));
  }

  @Test
  void goesBackToABackupAndKeepsLabels() throws IOException {
    Path own = folder.resolve("own.db");
    String backup = folder.resolve("backup.db").toString();
    try (Library open = Library.open(own)) {
      open.labels().add(label("1"));
    }
    Recorded run = Recorded.run("library", "backup", backup, "--library", own.toString());
    assertThat(run.out()).contains("Wrote " + backup);
    try (Library open = Library.open(own)) {
      open.labels().add(label("2"));
    }
    Recorded back = Recorded.run("library", "restore", backup, "--library", own.toString());
    assertThat(back.out()).contains("1 labels given since were kept");
    assertThat(info(own.toString()).at("/rows/labels").asInt()).isEqualTo(2);
    assertThat(info(backup).at("/rows/labels").asInt()).isEqualTo(1);
  }

  private static Label label(String track) {
    return new Label(
        new UserId("me"), new TrackId(track), Verdict.LIKE, Instant.EPOCH, "command line");
  }

  @Test
  void learnsAndRecommendsFromALibraryAsFromTheExport() {
    String fromLibrary = folder.resolve("library.songnet").toString();
    String fromExport = folder.resolve("export.songnet").toString();
    for (String[] source :
        new String[][] {{"--library", library, fromLibrary}, {"--history", export, fromExport}}) {
      Recorded train = Recorded.run("train", "markov", source[0], source[1], "--out", source[2]);
      assertThat(train.exitCode()).as(train.err()).isZero();
    }
    Recorded one =
        Recorded.run("recommend", "--heard", "--model", fromLibrary, "--library", library);
    Recorded other =
        Recorded.run("recommend", "--heard", "--model", fromExport, "--history", export);
    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.out()).isEqualTo(other.out()).isNotEmpty();

    Recorded evaluation =
        Recorded.run(
            "evaluate", "--data", library, "--protocol", "next-item", "--model", "popularity");
    assertThat(evaluation.exitCode()).as(evaluation.err()).isZero();
    Recorded two = Recorded.run("recommend", "--model", fromExport, "--history", export, library);
    assertThat(two.err()).contains("name it alone");
  }

  @Test
  void aPlaylistLeavesOutWhatTheLibraryHasHeard() {
    String model = folder.resolve("playlist.songnet").toString();
    Recorded.run("train", "popularity", "--library", library, "--out", model);
    Recorded recommended =
        Recorded.run("recommend", "--model", model, "--library", library, "--heard", "--json");
    String song = JsonText.parse(recommended.out()).at("/songs/0/id").asText();
    Recorded free = Recorded.run("playlist", "--model", model, "--seed", song, "--length", "3");
    Recorded bound =
        Recorded.run(
            "playlist", "--model", model, "--seed", song, "--length", "3", "--library", library);
    assertThat(free.exitCode()).as(free.err()).isZero();
    assertThat(bound.out()).isNotEqualTo(free.out());
  }
}
