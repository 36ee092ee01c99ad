package org.songnet.data;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/**
 * Who heard what, when: listens in the order of their end, in columns.
 *
 * <p>Listens that ended at the same time are in the order of their file. A listen takes 21 bytes.
 * Immutable and safe for concurrent use.
 */
public final class ListeningHistory {

  private final Catalog catalog;
  private final List<UserId> users;
  private final ListenColumns columns;

  /** Takes columns in chronological order that nobody changes any more. */
  ListeningHistory(Catalog catalog, List<UserId> users, ListenColumns columns) {
    this.catalog = catalog;
    this.users = List.copyOf(users);
    this.columns = columns;
  }

  /** Collects a history listen by listen. */
  public static ListeningHistoryBuilder builder() {
    return new ListeningHistoryBuilder();
  }

  /**
   * What several histories tell together, as if their files had been imported at once: what two of
   * them tell counts once, a listen known to the second replaces the same one known to the minute,
   * and a track that one only names gets the id that another knows.
   *
   * <p>Merging what was merged before changes nothing more.
   *
   * @param identified more tracks whose ids are known, saved ones for example, those to prefer
   *     first
   */
  public static ListeningHistory merge(
      Collection<ListeningHistory> histories, Iterable<TrackRecord> identified) {
    return HistoryMerge.of(histories, identified);
  }

  /** How many listens there are. */
  public int size() {
    return columns.size;
  }

  /** Every track that was heard, in the order of its first listen, with what the source told. */
  public Catalog catalog() {
    return catalog;
  }

  /** Every listener, in the order of their first listen. */
  public List<UserId> users() {
    return users;
  }

  /** The index in {@link #users} of who listened. */
  public int user(int listen) {
    return columns.users[check(listen)];
  }

  /** The catalog index of the track. */
  public int track(int listen) {
    return columns.tracks[check(listen)];
  }

  /** When the playing ended, in milliseconds since 1970. */
  public long endedAtMillis(int listen) {
    return columns.endedAtMillis[check(listen)];
  }

  /** When the playing began: the end less what was played. */
  public long startedAtMillis(int listen) {
    return endedAtMillis(listen) - playedMillis(listen);
  }

  /** How long the track played, in milliseconds; 0 where the source does not say. */
  public int playedMillis(int listen) {
    return columns.playedMillis[check(listen)];
  }

  /** Whether the track was cut short. */
  public Skip skip(int listen) {
    return columns.skip(check(listen));
  }

  /** How precisely the end is known. */
  public TimePrecision precision(int listen) {
    return columns.precision(check(listen));
  }

  private int check(int listen) {
    return Objects.checkIndex(listen, columns.size);
  }

  /**
   * A listen as an object.
   *
   * @throws IndexOutOfBoundsException as the other accessors do, if {@code listen} is not from 0 to
   *     {@code size() - 1}
   */
  public Listen listen(int listen) {
    return new Listen(
        users.get(user(listen)),
        catalog.track(track(listen)).id(),
        Instant.ofEpochMilli(endedAtMillis(listen)),
        Duration.ofMillis(playedMillis(listen)),
        skip(listen));
  }

  /**
   * All listens, earliest end first; a view that makes each {@link Listen} when it is asked for.
   */
  public List<Listen> listens() {
    return new View();
  }

  @Override
  public String toString() {
    return "ListeningHistory: %d listens, %d tracks, %d users"
        .formatted(size(), catalog.size(), users.size());
  }

  private final class View extends AbstractList<Listen> implements RandomAccess {

    @Override
    public Listen get(int index) {
      return listen(index);
    }

    @Override
    public int size() {
      return columns.size;
    }
  }
}
