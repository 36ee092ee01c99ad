package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Capability;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.ModelStore;

/** Playlists of six calm or six loud songs; the table also knows a new song of each kind. */
class TrainWithFeaturesTest {

  private static final int SONGS = 6;

  @TempDir private Path folder;

  private String playlists = "";

  @BeforeEach
  void write() throws IOException {
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Random random = new Random(1);
    for (int list = 0; list < 40; list++) {
      StringBuilder m3u = new StringBuilder("#EXTM3U\n");
      for (int i = 0; i < 8; i++) {
        int song = random.nextInt(SONGS) + (list % 2) * SONGS;
        m3u.append("#EXTINF:1,Band - Song %d\n%d.mp3\n".formatted(song, song));
      }
      Files.writeString(lists.resolve(list + ".m3u8"), m3u);
    }
    playlists = lists.toString();
  }

  /** All songs under ids of their own, so that only their names tell which they are. */
  private String table() throws IOException {
    StringBuilder csv = new StringBuilder("id,title,artist,energy\n");
    for (int song = 0; song < 2 * SONGS; song++) {
      double energy = (song < SONGS ? .1 : .8) + song % SONGS * .02;
      csv.append("row%d,SONG %d (Remastered 2011),Band,%s\n".formatted(song, song, energy));
    }
    csv.append("calm,New and calm,Nobody,.15\nloud,New and loud,Nobody,.85\n");
    return Files.writeString(folder.resolve("tracks.csv"), csv).toString();
  }

  private Recorded train(String model, String table, String... more) {
    String[] command = {
      "train",
      model,
      "--playlists",
      playlists,
      "--features",
      table,
      "--out",
      out().toString(),
      "--set",
      "embeddingSize=8",
      "--set",
      "hiddenSize=16",
      "--set",
      "epochs=12",
      "--set",
      "batchSize=8",
      "--set",
      "validationShare=0",
      "--set",
      "featureDropout=.3"
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Recorded.run(all);
  }

  private Path out() {
    return folder.resolve("net.songnet");
  }

  @Test
  void aNewSongIsScoredByHowItSounds() throws IOException {
    Recorded run = train("lstm", table());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("12 of 12 tracks described", "0 by id, 12 by names");
    try (SessionRecommender model = (SessionRecommender) ModelStore.load(out())) {
      assertThat(model.info().capabilities()).contains(Capability.COLD_TRACKS);
      assertThat(model.catalog().size()).isEqualTo(2 * SONGS + 2);
      int calm = model.catalog().indexOf(new TrackId("calm")).orElseThrow();
      int loud = model.catalog().indexOf(new TrackId("loud")).orElseThrow();
      float[] afterCalm = after(model, 0);
      assertThat(afterCalm[calm]).isGreaterThan(afterCalm[loud] + 1);
      float[] afterLoud = after(model, SONGS);
      assertThat(afterLoud[loud]).isGreaterThan(afterLoud[calm] + 1);
    }
  }

  private static float[] after(SessionRecommender model, int firstSong) {
    SessionCursor cursor = model.startSession();
    for (int index = 0; index < 2 * SONGS; index++) {
      String title = model.catalog().track(index).title();
      int song = Integer.parseInt(title.substring("Song ".length()));
      if (song >= firstSong && song < firstSong + SONGS) {
        cursor.append(model.catalog().track(index).id());
      }
    }
    return cursor.scores();
  }

  @Test
  void aTableOfOtherSongsIsRefused() throws IOException {
    String other =
        Files.writeString(folder.resolve("other.csv"), "id,title,artist,energy\nx,Else,Nobody,.3\n")
            .toString();

    Recorded run = train("gru", other);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .last()
        .asString()
        .contains("other.csv: none of the songs heard is in it", "such as Song", "Band");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aTableWithoutNumbersIsRefused() throws IOException {
    String empty =
        Files.writeString(folder.resolve("empty.csv"), "id,title,artist,energy\nx,Song 1,Band,\n")
            .toString();

    Recorded run = train("lstm", empty);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .last()
        .asString()
        .contains("empty.csv: not a single number about any song is in it");
  }

  @Test
  void checkpointsAndFeaturesDoNotGoTogether() throws IOException {
    Recorded run = train("lstm", table(), "--checkpoint", folder.resolve("c").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("lstm keeps no checkpoints with --features");
  }
}
