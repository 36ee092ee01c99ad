package org.songnet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistCommandTest {

  @TempDir private static Path folder;

  private static String model = "";

  @BeforeAll
  static void train() throws IOException {
    model = Toys.markovModel(folder).toString();
  }

  @Test
  void goesOnFromTheSeedAsTheModelLearnt() {
    Recorded run = Recorded.run("playlist", "--model", model, "--seed", "song:2", "--length", "4");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .contains("  1  Tune c - Band 2", "  2  Tune d - Band 0", "  4  Tune f - Band 2")
        .contains("4 songs, about 14 min");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void writesEveryFormatAsked() throws IOException {
    Path m3u8 = folder.resolve("a.m3u8");
    Path jspf = folder.resolve("a.jspf");
    Path csv = folder.resolve("a.csv");
    Recorded run =
        Recorded.run(
            "playlist",
            "--model",
            model,
            "--seed",
            "tune c",
            "--title",
            "Évening",
            "--length",
            "3",
            "--out",
            m3u8.toString(),
            jspf.toString(),
            "--out",
            csv.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(m3u8)).startsWith("#EXTM3U").contains("song:2", "song:4");
    assertThat(JsonText.parse(Files.readString(jspf)).at("/playlist/title").asText())
        .isEqualTo("Évening");
    assertThat(Files.readString(csv, UTF_8).lines()).hasSize(4);
    assertThat(run.out()).contains("Wrote " + m3u8, "Wrote " + jspf, "Wrote " + csv);
  }

  @Test
  void tellsMachines() {
    Recorded run =
        Recorded.run("playlist", "--model", model, "--seed", "tune h", "--length", "5", "--json");
    JsonNode document = JsonText.parse(run.out());
    assertThat(document.at("/songs")).hasSize(5);
    assertThat(document.at("/songs/0/seed").asBoolean()).isTrue();
    assertThat(document.at("/songs/1/id").asText()).isEqualTo("song:8");
    assertThat(document.at("/songs/1/rank").asInt()).isEqualTo(1);
  }

  @Test
  void listsTheCandidatesWhereNobodyIsThereToAsk() {
    Recorded run = Recorded.run("playlist", "--model", model, "--seed", "halo");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errorLines())
        .containsExactly(
            "songnet playlist: 'halo' may be any of these, name one by 'title - artist' or by its"
                + " id:",
            "  Halo - Beyoncé  (song:0)",
            "  Halo - Depeche Mode  (song:1)");
  }

  @Test
  void asksAtATerminalUntilItUnderstands() {
    Recorded run =
        Recorded.runAtTerminal(
            "3\nwhat?\n2\n", "playlist", "--model", model, "--seed", "halo", "--length", "2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("  1  Halo - Beyoncé", "  2  Halo - Depeche Mode");
    assertThat(run.err().split("Which one\\?", -1)).hasSize(4);
    assertThat(run.out()).contains("  1  Halo - Depeche Mode");
  }

  @Test
  void givesUpWhenThePersonDoes() {
    for (String answer : new String[] {"q\n", "9\n"}) {
      Recorded run = Recorded.runAtTerminal(answer, "playlist", "--model", model, "--seed", "halo");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).endsWith("'halo' may be several songs, and none was chosen\n");
    }
  }

  @Test
  void unknownSongIsAnError() {
    Recorded run = Recorded.run("playlist", "--model", model, "--seed", "qqqq wwww");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .containsExactly("songnet playlist: the model knows no song like 'qqqq wwww'");
  }

  @Test
  void impossibleWishesAreWrongUsage() {
    assertThat(usageError("--length", "0")).contains("songs must be from 1");
    assertThat(usageError("--duration", "soon")).contains("a duration must be like 1h");
    assertThat(usageError("--temperature", "-1")).contains("temperature must be");
    assertThat(usageError("--out", "list.txt")).contains("list.txt", ".m3u8, .jspf or .csv");
    assertThat(usageError("--length", "3", "--duration", "1h")).contains("mutually exclusive");
  }

  private static String usageError(String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"playlist", "--model", model, "--seed", "tune c"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    Recorded run = Recorded.run(args);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    return run.err();
  }

  @Test
  void missingModelIsNamed() {
    Recorded run = Recorded.run("playlist", "--model", "none.songnet", "--seed", "a");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .containsExactly("songnet playlist: none.songnet: no such file or directory");
  }

  @Test
  void whatIsNoModelIsNamedAndVerboseShowsWhere() throws IOException {
    Path text = Files.writeString(folder.resolve("text.songnet"), "no model");
    Recorded run = Recorded.run("playlist", "--model", text.toString(), "--seed", "a", "--verbose");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines().get(0)).startsWith("songnet playlist: ").contains("text.songnet");
    assertThat(run.err()).contains("    at org.songnet.spi.ModelStore");
  }
}
