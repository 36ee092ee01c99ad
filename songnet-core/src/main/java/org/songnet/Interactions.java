package org.songnet;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.songnet.vector.SparseMatrix;

/**
 * Who heard what, in columns: the form in which models are trained.
 *
 * <p>Events stand in the order of their sessions and sessions in the order of their users, so the
 * sessions of a user and the events of a session are ranges of indices. Where the data has no
 * sessions (play counts, likes), each user is one session; where it has no users (playlists), each
 * playlist is a user of its own. Within a session, order is the order of listening.
 *
 * <p>Immutable and safe for concurrent use. An event takes 4 bytes, 13 more where times are known
 * and 4 more where weights are.
 */
public final class Interactions {

  private final Catalog catalog;
  private final UserId[] users;
  private final Map<UserId, Integer> userIndices;
  private final int[] userOffsets;
  private final int[] sessionOffsets;
  private final int[] sessionUsers;
  private final int[] tracks;
  private final float @Nullable [] weights;
  private final long @Nullable [] endedAtMillis;
  private final int @Nullable [] playedMillis;
  private final byte @Nullable [] skips;

  Interactions(InteractionsBuilder.Columns columns) {
    this.catalog = columns.catalog;
    this.users = columns.users;
    this.userIndices = columns.userIndices;
    this.userOffsets = columns.userOffsets;
    this.sessionOffsets = columns.sessionOffsets;
    this.sessionUsers = columns.sessionUsers;
    this.tracks = columns.tracks;
    this.weights = columns.weights;
    this.endedAtMillis = columns.endedAtMillis;
    this.playedMillis = columns.playedMillis;
    this.skips = columns.skips;
  }

  /** Collects sessions over a catalog. */
  public static InteractionsBuilder over(Catalog catalog) {
    return new InteractionsBuilder(catalog);
  }

  /**
   * The columns of these sessions.
   *
   * @throws IllegalArgumentException if a session has a track that the catalog does not have
   */
  public static Interactions of(Catalog catalog, Iterable<? extends Session> sessions) {
    InteractionsBuilder builder = over(catalog);
    sessions.forEach(builder::add);
    return builder.build();
  }

  /** What the track indices mean. */
  public Catalog catalog() {
    return catalog;
  }

  /** How many events there are. */
  public int size() {
    return tracks.length;
  }

  /** How many users there are. */
  public int userCount() {
    return users.length;
  }

  /** How many sessions there are. */
  public int sessionCount() {
    return sessionUsers.length;
  }

  /** The user at an index from 0 to {@code userCount() - 1}. */
  public UserId user(int user) {
    return users[user];
  }

  /** The index of a user, empty when there is none. */
  public OptionalInt indexOf(UserId user) {
    Integer index = userIndices.get(user);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The first session of a user. */
  public int firstSession(int user) {
    return userOffsets[user];
  }

  /** One past the last session of a user. */
  public int endSession(int user) {
    return userOffsets[user + 1];
  }

  /** The user of a session. */
  public int sessionUser(int session) {
    return sessionUsers[session];
  }

  /** The first event of a session. */
  public int firstEvent(int session) {
    return sessionOffsets[session];
  }

  /** One past the last event of a session. */
  public int endEvent(int session) {
    return sessionOffsets[session + 1];
  }

  /** How many events a session has; at least 1. */
  public int sessionLength(int session) {
    return endEvent(session) - firstEvent(session);
  }

  /** The catalog index of the track of an event. */
  public int track(int event) {
    return tracks[event];
  }

  /** The catalog indices of the tracks of a session, in order, as a fresh array. */
  public int[] sessionTracks(int session) {
    return Arrays.copyOfRange(tracks, firstEvent(session), endEvent(session));
  }

  /** How much an event counts, such as a number of plays; 1 where the data does not say. */
  public float weight(int event) {
    return weights == null ? 1 : weights[event];
  }

  /** Whether every event has a time, a played duration and a skip mark, not only an order. */
  public boolean hasTimes() {
    return endedAtMillis != null;
  }

  /**
   * When the playing ended, in milliseconds since 1970.
   *
   * @throws IllegalStateException if there are no times
   */
  public long endedAtMillis(int event) {
    return times(endedAtMillis)[event];
  }

  /**
   * How long the track played, in milliseconds.
   *
   * @throws IllegalStateException if there are no times
   */
  public int playedMillis(int event) {
    if (playedMillis == null) {
      throw noTimes();
    }
    return playedMillis[event];
  }

  private static long[] times(long @Nullable [] column) {
    if (column == null) {
      throw noTimes();
    }
    return column;
  }

  private static IllegalStateException noTimes() {
    return new IllegalStateException("these interactions have an order but no times");
  }

  /** Whether the track was cut short; {@link Skip#UNKNOWN} where the data does not say. */
  public Skip skip(int event) {
    return skips == null ? Skip.UNKNOWN : InteractionsBuilder.skip(skips[event]);
  }

  /**
   * All that is known of an event.
   *
   * @throws IllegalStateException if there are no times
   */
  public Listen listen(int session, int event) {
    return new Listen(
        users[sessionUsers[session]],
        catalog.track(tracks[event]).id(),
        Instant.ofEpochMilli(endedAtMillis(event)),
        Duration.ofMillis(playedMillis(event)),
        skip(event));
  }

  /** How many events each track of the catalog has, as a fresh array by catalog index. */
  public int[] trackCounts() {
    int[] counts = new int[catalog.size()];
    for (int track : tracks) {
      counts[track]++;
    }
    return counts;
  }

  /**
   * Who heard what and how much, whatever the order: a row for each user, a column for each track
   * of the catalog, the weights of all events of the two summed.
   */
  public SparseMatrix userTracks() {
    int[] offsets = new int[userCount() + 1];
    int[] columns = new int[size()];
    float[] sums = new float[size()];
    float[] byTrack = new float[catalog.size()];
    int end = 0;
    for (int user = 0; user < userCount(); user++) {
      int start = end;
      for (int session = firstSession(user); session < endSession(user); session++) {
        for (int event = firstEvent(session); event < endEvent(session); event++) {
          if (byTrack[tracks[event]] == 0) {
            columns[end++] = tracks[event];
          }
          byTrack[tracks[event]] += weight(event);
        }
      }
      Arrays.sort(columns, start, end);
      for (int i = start; i < end; i++) {
        sums[i] = byTrack[columns[i]];
        byTrack[columns[i]] = 0;
      }
      offsets[user + 1] = end;
    }
    return SparseMatrix.of(
        offsets, Arrays.copyOf(columns, end), Arrays.copyOf(sums, end), catalog.size());
  }

  /**
   * The sessions that a test on their index accepts, over the same catalog.
   *
   * <p>Users left without a session are left out, so user and session indices may shift.
   */
  public Interactions sessions(IntPredicate keep) {
    InteractionsBuilder builder = over(catalog);
    for (int session = 0; session < sessionCount(); session++) {
      if (keep.test(session)) {
        builder.copy(this, session, event -> true);
      }
    }
    return builder.build();
  }

  /**
   * The events that a test on their index accepts, over the same catalog, each with all it has.
   *
   * <p>Sessions and users left without an event are left out, so all indices may shift.
   */
  public Interactions events(IntPredicate keep) {
    InteractionsBuilder builder = over(catalog);
    for (int session = 0; session < sessionCount(); session++) {
      builder.copy(this, session, keep);
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return "Interactions: %d events, %d sessions, %d users, %d tracks"
        .formatted(size(), sessionCount(), userCount(), catalog.size());
  }
}
