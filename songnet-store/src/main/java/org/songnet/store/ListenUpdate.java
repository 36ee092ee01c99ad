package org.songnet.store;

import java.sql.SQLException;
import org.songnet.Catalog;
import org.songnet.UserId;
import org.songnet.data.ListeningHistory;

/**
 * Makes the table of listens tell another history, touching only what differs.
 *
 * <p>Both histories are in the order of time, so they are gone through side by side, and where the
 * listens that ended at one time are not the same in both, those rows are written anew.
 */
final class ListenUpdate {

  private static final int UNKNOWN = -1;

  private final ListeningHistory before;
  private final ListeningHistory after;
  private final Numbers numbers;

  /** For each user and track of the history after, its index in the one before or UNKNOWN. */
  private final int[] userBefore;

  private final int[] trackBefore;

  /** The numbers of users and tracks of the history after in the tables, 0 where not asked yet. */
  private final long[] userNumbers;

  private final long[] trackNumbers;

  private ListenUpdate(ListeningHistory before, ListeningHistory after, Numbers numbers) {
    this.before = before;
    this.after = after;
    this.numbers = numbers;
    Catalog tracks = after.catalog();
    trackBefore = new int[tracks.size()];
    for (int track = 0; track < trackBefore.length; track++) {
      trackBefore[track] = before.catalog().indexOf(tracks.track(track).id()).orElse(UNKNOWN);
    }
    userBefore = after.users().stream().mapToInt(before.users()::indexOf).toArray();
    userNumbers = new long[userBefore.length];
    trackNumbers = new long[trackBefore.length];
  }

  /** Writes what differs. */
  static void write(ListeningHistory before, ListeningHistory after, Statements sql)
      throws SQLException {
    new ListenUpdate(before, after, new Numbers(sql)).write(sql);
  }

  private void write(Statements sql) throws SQLException {
    try (Statements.Batch inserts =
        sql.batch(
            "INSERT INTO listens (ended_at, place, user, track, played_ms, marks)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      int old = 0;
      int now = 0;
      while (old < before.size() || now < after.size()) {
        long time = Math.min(time(before, old), time(after, now));
        int oldEnd = end(before, old, time);
        int nowEnd = end(after, now, time);
        if (!same(old, oldEnd, now, nowEnd)) {
          if (oldEnd > old) {
            sql.update("DELETE FROM listens WHERE ended_at = ?", time);
          }
          for (int listen = now; listen < nowEnd; listen++) {
            insert(listen, listen - now, inserts);
          }
        }
        old = oldEnd;
        now = nowEnd;
      }
    }
  }

  private static long time(ListeningHistory history, int listen) {
    return listen < history.size() ? history.endedAtMillis(listen) : Long.MAX_VALUE;
  }

  /** One past the last listen that ended at a time, where {@code listen} is the first. */
  private static int end(ListeningHistory history, int listen, long time) {
    int end = listen;
    while (end < history.size() && history.endedAtMillis(end) == time) {
      end++;
    }
    return end;
  }

  private boolean same(int old, int oldEnd, int now, int nowEnd) {
    if (oldEnd - old != nowEnd - now) {
      return false;
    }
    for (int i = 0; i < oldEnd - old; i++) {
      if (!same(old + i, now + i)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(int old, int now) {
    return before.user(old) == userBefore[after.user(now)]
        && before.track(old) == trackBefore[after.track(now)]
        && before.playedMillis(old) == after.playedMillis(now)
        && before.skip(old) == after.skip(now)
        && before.precision(old) == after.precision(now);
  }

  private void insert(int listen, int place, Statements.Batch inserts) throws SQLException {
    inserts.add(
        after.endedAtMillis(listen),
        place,
        userNumber(after.user(listen)),
        trackNumber(after.track(listen)),
        after.playedMillis(listen),
        ListenRows.marks(after.skip(listen), after.precision(listen)));
  }

  private long userNumber(int user) throws SQLException {
    if (userNumbers[user] == 0) {
      UserId id = after.users().get(user);
      userNumbers[user] = numbers.user(id);
    }
    return userNumbers[user];
  }

  private long trackNumber(int track) throws SQLException {
    if (trackNumbers[track] == 0) {
      trackNumbers[track] = numbers.track(after.catalog().track(track).id());
    }
    return trackNumbers[track];
  }
}
