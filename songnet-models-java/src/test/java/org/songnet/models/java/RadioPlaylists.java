package org.songnet.models.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.eval.SessionSplits;
import org.songnet.eval.Split;

/**
 * The radio playlists of Chen, Moore, Turnbull and Joachims, "Playlist prediction via metric
 * embedding" (KDD 2012), where the folder of shared data has them.
 */
final class RadioPlaylists {

  private RadioPlaylists() {}

  /**
   * Playlists of at least two songs; those whose line number is 4 modulo 5 are the test. Skips the
   * test that asks where there is no data.
   */
  static Split split() {
    Path file = Path.of(System.getProperty("songnet.shared.data"), "radio-playlists", "train.txt");
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is absent");
    Split all = SessionSplits.modulo(read(file), 5, 4);
    return new Split(atLeastTwo(all.training()), atLeastTwo(all.test()), 0);
  }

  private static Interactions atLeastTwo(Interactions playlists) {
    return playlists.sessions(playlist -> playlists.sessionLength(playlist) >= 2);
  }

  /** Two header lines with an entry for each song, then a playlist of song indices a line. */
  private static Interactions read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Track> songs = new ArrayList<>();
    for (int song = 0; song < lines.get(0).split(" ").length; song++) {
      songs.add(Track.of("song " + song, ""));
    }
    InteractionsBuilder playlists = Interactions.over(Catalog.of(songs));
    for (int i = 2; i < lines.size(); i++) {
      String[] playlist = lines.get(i).trim().split(" ");
      playlists.add(
          new UserId("playlist " + (i - 2)),
          Arrays.stream(playlist).mapToInt(Integer::parseInt).toArray());
    }
    return playlists.build();
  }
}
