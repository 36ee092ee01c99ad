package org.songnet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.songnet.Skip;
import org.songnet.UserId;
import org.songnet.data.ListeningHistory;
import org.songnet.data.ListeningHistoryBuilder;
import org.songnet.data.TimePrecision;

/** Listens as rows of the table of listens. */
final class ListenRows {

  private static final int MINUTE = 4;
  private static final int SKIP = MINUTE - 1;

  private final Statements sql;
  private final ListeningHistoryBuilder history = ListeningHistory.builder();

  /** The history's number of a track by the table's, plus one; 0 where it was not met yet. */
  private int[] tracks = new int[1024];

  private int[] users = new int[16];

  private ListenRows(Statements sql) {
    this.sql = sql;
  }

  /** Reads all listens. */
  static ListeningHistory history(Statements sql) throws SQLException {
    ListenRows rows = new ListenRows(sql);
    sql.each(
        "SELECT ended_at, user, track, played_ms, marks FROM listens ORDER BY ended_at, place",
        rows::add);
    return rows.history.build();
  }

  private void add(ResultSet row) throws SQLException {
    int marks = row.getInt(5);
    history.add(
        user(row.getInt(2)),
        track(row.getInt(3)),
        row.getLong(1),
        row.getInt(4),
        skip(marks),
        precision(marks));
  }

  private int user(int number) throws SQLException {
    users = grown(users, number);
    if (users[number] == 0) {
      String name =
          sql.first("SELECT name FROM users WHERE id = ?", row -> row.getString(1), number)
              .orElseThrow();
      users[number] = history.user(new UserId(name)) + 1;
    }
    return users[number] - 1;
  }

  private int track(int number) throws SQLException {
    tracks = grown(tracks, number);
    if (tracks[number] == 0) {
      tracks[number] =
          history.track(
                  sql.first(
                          "SELECT " + TrackRows.COLUMNS + " FROM tracks t WHERE t.id = ?",
                          TrackRows::read,
                          number)
                      .orElseThrow())
              + 1;
    }
    return tracks[number] - 1;
  }

  private static int[] grown(int[] numbers, int number) {
    return number < numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(number + 1, 2 * numbers.length));
  }

  private static Skip skip(int marks) {
    return switch (marks & SKIP) {
      case 1 -> Skip.YES;
      case 2 -> Skip.NO;
      default -> Skip.UNKNOWN;
    };
  }

  private static TimePrecision precision(int marks) {
    return (marks & MINUTE) == 0 ? TimePrecision.SECOND : TimePrecision.MINUTE;
  }

  /** What the column of marks says of a listen. */
  static int marks(Skip skip, TimePrecision precision) {
    int marks =
        switch (skip) {
          case UNKNOWN -> 0;
          case YES -> 1;
          case NO -> 2;
        };
    return precision == TimePrecision.MINUTE ? marks | MINUTE : marks;
  }
}
