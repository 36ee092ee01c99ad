package org.songnet.models.dl4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;

/**
 * The radio playlists of Chen, Moore, Turnbull and Joachims, "Playlist Prediction via Metric
 * Embedding" (KDD 2012). Every fifth playlist of the file is for testing; playlists of fewer than
 * two songs count but are left out.
 */
record RadioPlaylists(Catalog catalog, Interactions training, Interactions test) {

  /** Reads the folder that has {@code train.txt}. */
  static RadioPlaylists read(Path folder) {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve("train.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int songs = lines.get(0).trim().split("\\s+").length;
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      tracks.add(Track.of("yes:" + i, "song " + i));
    }
    Catalog catalog = Catalog.of(tracks);
    InteractionsBuilder training = Interactions.over(catalog);
    InteractionsBuilder test = Interactions.over(catalog);
    int index = 0;
    for (String line : lines.subList(2, lines.size())) {
      int[] playlist =
          line.isBlank()
              ? new int[0]
              : Arrays.stream(line.trim().split("\\s+")).mapToInt(Integer::parseInt).toArray();
      if (playlist.length >= 2) {
        (index % 5 == 4 ? test : training).add(new UserId("playlist " + index), playlist);
      }
      index++;
    }
    return new RadioPlaylists(catalog, training.build(), test.build());
  }
}
