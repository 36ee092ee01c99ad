package org.songnet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/**
 * Collects listens in any order and turns them into a {@link ListeningHistory}.
 *
 * <p>Keeps every listen it is given: finding duplicates is the importer's work. Not thread-safe.
 */
public final class ListeningHistoryBuilder {

  private final List<UserId> users = new ArrayList<>();
  private final Map<UserId, Integer> userNumbers = new HashMap<>();
  private final List<TrackRecord> tracks = new ArrayList<>();
  private final Map<TrackId, Integer> trackNumbers = new HashMap<>();
  private final ListenColumns columns = new ListenColumns(64);

  ListeningHistoryBuilder() {}

  /** The number of a listener, for {@link #add(int, int, long, int, Skip, TimePrecision)}. */
  public int user(UserId user) {
    Integer number = userNumbers.putIfAbsent(user, users.size());
    if (number != null) {
      return number;
    }
    users.add(user);
    return users.size() - 1;
  }

  /**
   * The number of a track, for {@link #add(int, int, long, int, Skip, TimePrecision)}.
   *
   * <p>Of two records with the same id the first is kept.
   */
  public int track(TrackRecord track) {
    Integer number = trackNumbers.putIfAbsent(track.id(), tracks.size());
    if (number != null) {
      return number;
    }
    tracks.add(track);
    return tracks.size() - 1;
  }

  /**
   * Adds a listen.
   *
   * @param user a number that {@link #user} gave
   * @param track a number that {@link #track} gave
   * @param endedAtMillis when the playing ended, in milliseconds since 1970
   * @param playedMillis how long it played, zero or more; 0 where the source does not say
   * @param skip whether it was cut short
   * @param precision how precisely the end is known
   * @throws IllegalArgumentException if a number was not given before or {@code playedMillis} is
   *     negative
   */
  public ListeningHistoryBuilder add(
      int user,
      int track,
      long endedAtMillis,
      int playedMillis,
      Skip skip,
      TimePrecision precision) {
    if (user < 0 || user >= users.size()) {
      throw new IllegalArgumentException("user must be a number that user() gave: " + user);
    }
    if (track < 0 || track >= tracks.size()) {
      throw new IllegalArgumentException("track must be a number that track() gave: " + track);
    }
    if (playedMillis < 0) {
      throw new IllegalArgumentException("playedMillis must not be negative: " + playedMillis);
    }
    columns.add(user, track, endedAtMillis, playedMillis, skip, precision);
    return this;
  }

  /**
   * Adds a listen to a track; what played longer than an {@code int} of milliseconds is cut.
   *
   * @throws IllegalArgumentException if the listen is to another track
   */
  public ListeningHistoryBuilder add(Listen listen, TrackRecord track) {
    if (!listen.track().equals(track.id())) {
      throw new IllegalArgumentException(
          "track must be that of the listen, " + listen.track() + ": " + track.id());
    }
    return add(
        user(listen.user()),
        track(track),
        listen.endedAt().toEpochMilli(),
        (int) Math.min(Integer.MAX_VALUE, listen.played().toMillis()),
        listen.skip(),
        TimePrecision.SECOND);
  }

  /** The history collected so far; the builder can go on. */
  public ListeningHistory build() {
    ListenColumns sorted = columns.select(columns.chronological());
    List<UserId> heardUsers = new ArrayList<>();
    renumber(sorted.users, users, heardUsers);
    List<TrackRecord> heardTracks = new ArrayList<>();
    renumber(sorted.tracks, tracks, heardTracks);
    return new ListeningHistory(Catalog.of(heardTracks), heardUsers, sorted);
  }

  /** Numbers things anew in the order of their first appearance in a column. */
  private static <T> void renumber(int[] column, List<T> from, List<T> to) {
    int[] numbers = new int[from.size()];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < column.length; i++) {
      int old = column[i];
      if (numbers[old] < 0) {
        numbers[old] = to.size();
        to.add(from.get(old));
      }
      column[i] = numbers[old];
    }
  }
}
