package org.songnet.models.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.songnet.data.PlaylistCollection;
import org.songnet.data.PlaylistReader;
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
  static Split split() throws IOException {
    Path file = Path.of(System.getProperty("songnet.shared.data"), "radio-playlists", "train.txt");
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is absent");
    PlaylistCollection playlists = PlaylistReader.standard().read(file);
    return new Split(
        playlists.interactions(line -> playlists.length(line) >= 2 && line % 5 != 4),
        playlists.interactions(line -> playlists.length(line) >= 2 && line % 5 == 4),
        0);
  }
}
