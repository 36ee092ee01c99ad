package org.songnet.data.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table of events is what, by index; −1 where the table has no such column.
 *
 * @param user who; at least this or {@code session} is there
 * @param session which events belong together
 * @param item what; always there
 * @param weight how much it counts
 * @param time when
 */
record EventColumnOrder(int user, int session, int item, int weight, int time) {

  static final int NONE = -1;

  /** Numbers from here on are times, not weights: 2000-01-01 in seconds. */
  private static final double EARLIEST_TIME = 946_684_800;

  private static final int MOST_WITHOUT_HEADER = 4;

  private static final Set<String> USER =
      Set.of("user", "userid", "uid", "username", "listener", "listenerid");
  private static final Set<String> SESSION = Set.of("session", "sessionid");
  private static final Set<String> ITEM =
      Set.of(
          "item",
          "itemid",
          "iid",
          "artist",
          "artistid",
          "track",
          "trackid",
          "song",
          "songid",
          "album",
          "albumid",
          "movieid");
  private static final Set<String> WEIGHT =
      Set.of("weight", "count", "plays", "playcount", "listens", "rating");
  private static final Set<String> TIME =
      Set.of("time", "timestamp", "ts", "unixtime", "unixtimestamp", "datetime", "endedat");

  /** The columns that a header names; empty when this is no header of such a table. */
  static Optional<EventColumnOrder> ofHeader(List<String> header) {
    EventColumnOrder order =
        new EventColumnOrder(
            find(header, USER),
            find(header, SESSION),
            find(header, ITEM),
            find(header, WEIGHT),
            find(header, TIME));
    boolean whose = order.user != NONE || order.session != NONE;
    return whose && order.item != NONE ? Optional.of(order) : Optional.empty();
  }

  /** Case, punctuation and RecBole's types ({@code user_id:token}) do not matter. */
  private static int find(List<String> header, Set<String> names) {
    for (int column = 0; column < header.size(); column++) {
      String name = header.get(column).toLowerCase(Locale.ROOT).replaceAll(":.*$|[^a-z0-9]", "");
      if (names.contains(name)) {
        return column;
      }
    }
    return NONE;
  }

  /**
   * The columns of a table without a header: user, item, weight, time, of which the third may be
   * missing and the fourth, too. Empty when the first row does not look like that.
   */
  static Optional<EventColumnOrder> ofFirstRow(List<String> row) {
    int columns = row.size();
    if (columns < 2 || columns > MOST_WITHOUT_HEADER) {
      return Optional.empty();
    }
    if (columns == 2) {
      return Optional.of(new EventColumnOrder(0, NONE, 1, NONE, NONE));
    }
    boolean third = EventValues.weight(row.get(2)).isPresent();
    boolean thirdIsTime = EventValues.weight(row.get(2)).orElse(0) >= EARLIEST_TIME;
    if (columns == MOST_WITHOUT_HEADER) {
      boolean fourth = EventValues.millis(row.get(3)).isPresent();
      return third && fourth && !thirdIsTime
          ? Optional.of(new EventColumnOrder(0, NONE, 1, 2, 3))
          : Optional.empty();
    }
    if (third && !thirdIsTime) {
      return Optional.of(new EventColumnOrder(0, NONE, 1, 2, NONE));
    }
    return EventValues.millis(row.get(2)).isPresent()
        ? Optional.of(new EventColumnOrder(0, NONE, 1, NONE, 2))
        : Optional.empty();
  }
}
