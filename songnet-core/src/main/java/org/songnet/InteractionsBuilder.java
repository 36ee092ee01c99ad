package org.songnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects sessions and turns them into {@link Interactions}.
 *
 * <p>Sessions of one user may be added at any time; they come out together, in the order they were
 * added. Either all sessions have times or none; either may have weights. Not thread-safe.
 */
public final class InteractionsBuilder {

  private final Catalog catalog;
  private final List<UserId> users = new ArrayList<>();
  private final Map<UserId, Integer> userIndices = new HashMap<>();
  private int sessionCount;
  private int[] sessionUsers = new int[16];
  private int[] sessionOffsets = new int[17];
  private int size;
  private int[] tracks = new int[64];
  private float @Nullable [] weights;
  private long @Nullable [] endedAtMillis;
  private int @Nullable [] playedMillis;
  private byte @Nullable [] skips;

  InteractionsBuilder(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Adds a session with its times.
   *
   * @throws IllegalArgumentException if the catalog does not have one of the tracks, or if sessions
   *     without times were added before
   */
  public InteractionsBuilder add(Session session) {
    List<Listen> listens = session.listens();
    int[] indices = indices(session.tracks());
    requireTimes(true);
    int start = begin(session.user(), indices);
    for (int i = 0; i < indices.length; i++) {
      Listen listen = listens.get(i);
      setPlay(
          start + i,
          listen.endedAt().toEpochMilli(),
          (int) Math.min(Integer.MAX_VALUE, listen.played().toMillis()),
          listen.skip());
    }
    return this;
  }

  /**
   * Adds tracks in an order, without times.
   *
   * @throws IllegalArgumentException if there is none, if the catalog does not have one, or if
   *     sessions with times were added before
   */
  public InteractionsBuilder add(UserId user, List<TrackId> session) {
    return add(user, indices(session));
  }

  /**
   * Adds tracks in an order, without times.
   *
   * @param user the listener, or the playlist
   * @param session catalog indices; copied
   * @throws IllegalArgumentException if there is none, if one is not an index of the catalog, or if
   *     sessions with times were added before
   */
  public InteractionsBuilder add(UserId user, int[] session) {
    for (int track : session) {
      if (track < 0 || track >= catalog.size()) {
        throw new IllegalArgumentException(
            "track must be an index of the catalog, below " + catalog.size() + ": " + track);
      }
    }
    requireTimes(false);
    begin(user, session);
    return this;
  }

  /**
   * Adds what a user heard with how much each counts, without times.
   *
   * @param user the listener
   * @param heard catalog indices; copied
   * @param newWeights one for each track, positive and finite
   * @throws IllegalArgumentException as {@link #add(UserId, int[])} does, or if a weight is not
   *     positive and finite
   */
  public InteractionsBuilder add(UserId user, int[] heard, float[] newWeights) {
    if (newWeights.length != heard.length) {
      throw new IllegalArgumentException(
          "weights must be one for each of " + heard.length + " tracks: " + newWeights.length);
    }
    for (float weight : newWeights) {
      if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight must be positive and finite: " + weight);
      }
    }
    add(user, heard);
    if (weights == null) {
      weights = new float[tracks.length];
      Arrays.fill(weights, 1);
    }
    System.arraycopy(newWeights, 0, weights, size - heard.length, heard.length);
    return this;
  }

  private int[] indices(List<TrackId> ids) {
    return ids.stream().mapToInt(catalog::requireIndex).toArray();
  }

  private void requireTimes(boolean wanted) {
    if (size > 0 && wanted != (endedAtMillis != null)) {
      throw new IllegalArgumentException("either all sessions have times or none");
    }
    if (wanted && endedAtMillis == null) {
      endedAtMillis = new long[tracks.length];
      playedMillis = new int[tracks.length];
      skips = new byte[tracks.length];
    }
  }

  /** Opens a session with its tracks and returns the index of its first event. */
  private int begin(UserId user, int[] session) {
    if (session.length == 0) {
      throw new IllegalArgumentException("a session needs at least one track: user " + user);
    }
    Integer userIndex = userIndices.get(user);
    if (userIndex == null) {
      userIndex = users.size();
      users.add(user);
      userIndices.put(user, userIndex);
    }
    if (sessionCount == sessionUsers.length) {
      sessionUsers = Arrays.copyOf(sessionUsers, 2 * sessionCount);
      sessionOffsets = Arrays.copyOf(sessionOffsets, 2 * sessionCount + 1);
    }
    int start = size;
    reserve(size + session.length);
    System.arraycopy(session, 0, tracks, start, session.length);
    size += session.length;
    sessionUsers[sessionCount++] = userIndex;
    sessionOffsets[sessionCount] = size;
    return start;
  }

  private void reserve(int events) {
    if (events <= tracks.length) {
      return;
    }
    int capacity = Math.max(events, tracks.length + (tracks.length >> 1));
    tracks = Arrays.copyOf(tracks, capacity);
    if (weights != null) {
      int before = weights.length;
      weights = Arrays.copyOf(weights, capacity);
      Arrays.fill(weights, before, capacity, 1);
    }
    if (endedAtMillis != null && playedMillis != null && skips != null) {
      endedAtMillis = Arrays.copyOf(endedAtMillis, capacity);
      playedMillis = Arrays.copyOf(playedMillis, capacity);
      skips = Arrays.copyOf(skips, capacity);
    }
  }

  private void setPlay(int event, long endedAt, int played, Skip skip) {
    if (endedAtMillis != null && playedMillis != null && skips != null) {
      endedAtMillis[event] = endedAt;
      playedMillis[event] = played;
      skips[event] = code(skip);
    }
  }

  private static byte code(Skip skip) {
    return switch (skip) {
      case YES -> 1;
      case NO -> 2;
      case UNKNOWN -> 0;
    };
  }

  /** The inverse of {@link #code}. */
  static Skip skip(byte code) {
    return switch (code) {
      case 1 -> Skip.YES;
      case 2 -> Skip.NO;
      default -> Skip.UNKNOWN;
    };
  }

  /** Adds those events of a session of other interactions over the same catalog, if any. */
  void copy(Interactions source, int session, IntPredicate keep) {
    int[] events =
        IntStream.range(source.firstEvent(session), source.endEvent(session))
            .filter(keep)
            .toArray();
    if (events.length == 0) {
      return;
    }
    int[] part = new int[events.length];
    float[] partWeights = new float[part.length];
    boolean weighted = false;
    for (int i = 0; i < part.length; i++) {
      part[i] = source.track(events[i]);
      partWeights[i] = source.weight(events[i]);
      weighted |= partWeights[i] != 1;
    }
    UserId user = source.user(source.sessionUser(session));
    if (source.hasTimes()) {
      requireTimes(true);
      int start = begin(user, part);
      for (int i = 0; i < part.length; i++) {
        int event = events[i];
        setPlay(
            start + i, source.endedAtMillis(event), source.playedMillis(event), source.skip(event));
      }
    } else if (weighted) {
      add(user, part, partWeights);
    } else {
      add(user, part);
    }
  }

  /** The interactions collected so far; the builder can go on. */
  public Interactions build() {
    return new Interactions(new Columns(this));
  }

  /** The finished columns, sessions grouped by user. */
  static final class Columns {
    final Catalog catalog;
    final UserId[] users;
    final Map<UserId, Integer> userIndices;
    final int[] userOffsets;
    final int[] sessionOffsets;
    final int[] sessionUsers;
    final int[] tracks;
    final float @Nullable [] weights;
    final long @Nullable [] endedAtMillis;
    final int @Nullable [] playedMillis;
    final byte @Nullable [] skips;

    Columns(InteractionsBuilder from) {
      catalog = from.catalog;
      users = from.users.toArray(new UserId[0]);
      userIndices = Map.copyOf(from.userIndices);
      userOffsets = new int[users.length + 1];
      for (int session = 0; session < from.sessionCount; session++) {
        userOffsets[from.sessionUsers[session] + 1]++;
      }
      for (int user = 0; user < users.length; user++) {
        userOffsets[user + 1] += userOffsets[user];
      }
      int[] order = new int[from.sessionCount];
      int[] next = userOffsets.clone();
      for (int session = 0; session < from.sessionCount; session++) {
        order[next[from.sessionUsers[session]]++] = session;
      }
      sessionUsers = new int[order.length];
      sessionOffsets = new int[order.length + 1];
      tracks = new int[from.size];
      weights = from.weights == null ? null : new float[from.size];
      endedAtMillis = from.endedAtMillis == null ? null : new long[from.size];
      playedMillis = from.playedMillis == null ? null : new int[from.size];
      skips = from.skips == null ? null : new byte[from.size];
      int to = 0;
      for (int i = 0; i < order.length; i++) {
        int start = from.sessionOffsets[order[i]];
        int length = from.sessionOffsets[order[i] + 1] - start;
        sessionUsers[i] = from.sessionUsers[order[i]];
        copyColumn(from.tracks, start, tracks, to, length);
        copyColumn(from.weights, start, weights, to, length);
        copyColumn(from.endedAtMillis, start, endedAtMillis, to, length);
        copyColumn(from.playedMillis, start, playedMillis, to, length);
        copyColumn(from.skips, start, skips, to, length);
        to += length;
        sessionOffsets[i + 1] = to;
      }
    }

    private static void copyColumn(
        @Nullable Object from, int start, @Nullable Object to, int at, int length) {
      if (from != null && to != null) {
        System.arraycopy(from, start, to, at, length);
      }
    }
  }
}
