package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listener who likes energetic songs: learnt from, and asked about songs not heard. */
class ContentCommandsTest {

  private static final int HEARD = 120;
  private static final int ALL = 160;

  @TempDir private static Path folder;

  private static String history = "";
  private static String table = "";

  @BeforeAll
  static void write() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<String> songs = new ArrayList<>(List.of("id,name,artists,energy,tempo"));
    List<String> playlist = new ArrayList<>(List.of("#EXTM3U"));
    for (int song = 0; song < ALL; song++) {
      double energy = song % 40 / 40.;
      songs.add("s%d,Song %d,Band,%.3f,%d".formatted(song, song, energy, 60 + random.nextInt(99)));
      for (int plays = 0; song < HEARD && plays < 1 + 8 * energy; plays++) {
        playlist.add("#EXTINF:1,Band - Song %d%ns%d".formatted(song, song));
      }
    }
    table = Files.write(folder.resolve("tracks.csv"), songs).toString();
    history = Files.write(folder.resolve("heard.m3u8"), playlist).toString();
  }

  private static Recorded train(Path model, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("train", "content", "--playlists", history, "--features", table, "--out"));
    args.add(model.toString());
    args.addAll(Arrays.asList(more));
    return Recorded.run(args.toArray(new String[0]));
  }

  private static Path songs(String... ids) throws IOException {
    List<String> lines = new ArrayList<>(List.of("index,id,name"));
    for (String id : ids) {
      lines.add("%d,%s,The one called %s".formatted(lines.size(), id, id));
    }
    return Files.write(folder.resolve("few-songs.csv"), lines);
  }

  @Test
  void songsNotHeardAreScored() throws IOException {
    Path model = folder.resolve("taste.songnet");
    Path curves = folder.resolve("curves");
    Recorded trained = train(model, "--curves", curves.toString(), "--set", "epochs=40");
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.err()).containsPattern("epoch +1 +loss .* test .* accuracy");
    assertThat(trained.out()).contains("testAccuracy");
    assertThat(curves).isDirectoryContaining("glob:**.svg");
    assertThat(curves.resolve("train")).isDirectoryContaining("glob:**tfevents*");

    Path out = folder.resolve("scored.csv");
    Recorded scored =
        Recorded.run(
            "score",
            "--model",
            model.toString(),
            "--out",
            out.toString(),
            songs("s120", "s159", "unheard of").toString());
    assertThat(scored.exitCode()).as(scored.err()).isZero();
    assertThat(scored.out()).containsPattern("The one called s120 +0\\.\\d{4}");
    assertThat(scored.err()).contains("1 of 3 songs");
    List<String> rows = Files.readAllLines(out);
    assertThat(rows.get(0)).isEqualTo("index,id,name,score");
    assertThat(score(rows.get(2))).isGreaterThan(score(rows.get(1)) + .1);
  }

  private static double score(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  @Test
  void aTableTellsOfSongsThatTheModelDoesNotHave() throws IOException {
    Path model = folder.resolve("further.songnet");
    assertThat(train(model, "--set", "epochs=40").exitCode()).isZero();
    Path more =
        Files.writeString(
            folder.resolve("more.csv"),
            "id,name,artists,energy,tempo\nslow,Slow,Band,0,90\nwild,Wild,Band,0.98,90\n");
    Recorded scored =
        Recorded.run(
            "score",
            "--json",
            "--model",
            model.toString(),
            "--features",
            more.toString(),
            songs("slow", "wild").toString());
    JsonNode answer = JsonText.parse(scored.out()).at("/songs");

    assertThat(answer.at("/1/score").asDouble())
        .isGreaterThan(answer.at("/0/score").asDouble() + .1);
  }

  @Test
  void labelsAndTheClassicNetAndGoingOn() throws IOException {
    Path model = folder.resolve("classic.songnet");
    List<String> labels = new ArrayList<>(List.of("id,label"));
    for (int song = 0; song < HEARD; song++) {
      labels.add("s" + song + (song % 40 < 20 ? ",dislike" : ",like"));
    }
    Path labelled = Files.write(folder.resolve("labels.csv"), labels);
    Recorded first =
        train(model, "--classic", "--labels", labelled.toString(), "--set", "epochs=2");
    assertThat(first.exitCode()).as(first.err()).isZero();
    Recorded second =
        train(
            folder.resolve("on.songnet"),
            "--classic",
            "--start",
            model.toString(),
            "--labels",
            labelled.toString(),
            "--set",
            "epochs=2");
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out()).contains("content");
  }

  @Test
  void mistakesAreNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "id,label\ns1,perhaps\n");
    Recorded label = train(folder.resolve("m.songnet"), "--labels", bad.toString());
    assertThat(label.exitCode()).isEqualTo(1);
    assertThat(label.err()).contains("bad.csv", "line 2", "'perhaps'");
    Path markov = Toys.markovModel(folder);
    Recorded other =
        Recorded.run("score", "--model", markov.toString(), songs("song:1").toString());
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("'markov'", "train content");
  }
}
