package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.Interactions;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Past sessions as sets of tracks, and for each track the sessions that have it.
 *
 * <p>8 bytes for each different track of each session. Immutable.
 */
final class SessionIndex {

  private static final String SESSIONS = "sessions";

  private final IntRows tracks;
  private final IntRows sessions;

  private SessionIndex(IntRows tracks, int catalogSize) {
    this.tracks = tracks;
    this.sessions = tracks.inverted(catalogSize);
  }

  static SessionIndex of(Interactions training) {
    int[] offsets = new int[training.sessionCount() + 1];
    int[] values = new int[training.size()];
    int size = 0;
    for (int session = 0; session < training.sessionCount(); session++) {
      int[] sorted = training.sessionTracks(session);
      Arrays.sort(sorted);
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          values[size++] = sorted[i];
        }
      }
      offsets[session + 1] = size;
    }
    int catalogSize = training.catalog().size();
    IntRows tracks = new IntRows(offsets, Arrays.copyOf(values, size), catalogSize);
    return new SessionIndex(tracks, catalogSize);
  }

  /** For each session its different tracks, ascending. */
  IntRows tracks() {
    return tracks;
  }

  /** For each track the sessions that have it, ascending. */
  IntRows sessions() {
    return sessions;
  }

  /** Writes the sets; the rest follows from them. */
  void write(ModelWriter out) throws IOException {
    tracks.write(SESSIONS, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries do not fit a catalog of this size
   */
  static SessionIndex read(int catalogSize, ModelReader in) throws IOException {
    return new SessionIndex(IntRows.read(SESSIONS, catalogSize, in), catalogSize);
  }
}
