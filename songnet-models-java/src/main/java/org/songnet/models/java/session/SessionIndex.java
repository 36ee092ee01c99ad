package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.Interactions;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Past sessions from the oldest to the most recent: their tracks, where in the session each was
 * heard last, and for each track the sessions that have it.
 *
 * <p>12 bytes for each different track of each session. Immutable.
 */
final class SessionIndex {

  private static final String SESSIONS = "sessions";
  private static final String PLACES = "session-places.i32";
  private static final String AGES = "session-ages.f32";

  private final IntRows tracks;
  private final int[] places;
  private final float[] ages;
  private final PastSessions names;
  private final IntRows sessions;

  private SessionIndex(
      IntRows tracks, int[] places, float[] ages, PastSessions names, int catalogSize) {
    this.tracks = tracks;
    this.places = places;
    this.ages = ages;
    this.names = names;
    this.sessions = tracks.inverted(catalogSize);
  }

  static SessionIndex of(Interactions training, Recency recency) {
    SessionOrder order = SessionOrder.of(training, recency);
    int[] offsets = new int[training.sessionCount() + 1];
    int[] values = new int[training.size()];
    int[] places = new int[training.size()];
    int size = 0;
    for (int row = 0; row < training.sessionCount(); row++) {
      long[] heard = tracksWithPlaces(training, order.session(row));
      for (int i = 0; i < heard.length; i++) {
        int track = (int) (heard[i] >>> 32);
        if (i + 1 == heard.length || (int) (heard[i + 1] >>> 32) != track) {
          places[size] = (int) heard[i];
          values[size++] = track;
        }
      }
      offsets[row + 1] = size;
    }
    int catalogSize = training.catalog().size();
    return new SessionIndex(
        new IntRows(offsets, Arrays.copyOf(values, size), catalogSize),
        Arrays.copyOf(places, size),
        order.ages(),
        PastSessions.of(training, order.sessions()),
        catalogSize);
  }

  /** A track in the upper half of each number, its place below, ascending. */
  private static long[] tracksWithPlaces(Interactions training, int session) {
    long[] heard = new long[training.sessionLength(session)];
    for (int place = 0; place < heard.length; place++) {
      heard[place] = (long) training.track(training.firstEvent(session) + place) << 32 | place;
    }
    Arrays.sort(heard);
    return heard;
  }

  /** For each session its different tracks, ascending. */
  IntRows tracks() {
    return tracks;
  }

  /** Where, from 0, the track at a position of {@link #tracks} was heard last in its session. */
  int place(int position) {
    return places[position];
  }

  /** For each track the sessions that have it, ascending. */
  IntRows sessions() {
    return sessions;
  }

  /** How old a session was when the newest one ended, at least 0, as its {@link Recency} counts. */
  float age(int session) {
    return ages[session];
  }

  /** What sessions are called. */
  PastSessions names() {
    return names;
  }

  /** Writes the sessions; what each track has follows from them. */
  void write(ModelWriter out) throws IOException {
    tracks.write(SESSIONS, out);
    out.ints(PLACES, places);
    out.floats(AGES, ages);
    names.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries do not fit a catalog of this size
   */
  static SessionIndex read(int catalogSize, ModelReader in) throws IOException {
    IntRows tracks = IntRows.read(SESSIONS, catalogSize, in);
    int[] places = in.ints(PLACES);
    if (places.length != tracks.size()) {
      throw new IllegalArgumentException(
          "entry %s: %d places for %d tracks".formatted(PLACES, places.length, tracks.size()));
    }
    for (int place : places) {
      if (place < 0) {
        throw new IllegalArgumentException("entry " + PLACES + ": negative place: " + place);
      }
    }
    float[] ages = in.floats(AGES, tracks.rows());
    for (float age : ages) {
      if (!(age >= 0 && age < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("entry " + AGES + ": not an age: " + age);
      }
    }
    return new SessionIndex(
        tracks, places, ages, PastSessions.read(tracks.rows(), in), catalogSize);
  }
}
