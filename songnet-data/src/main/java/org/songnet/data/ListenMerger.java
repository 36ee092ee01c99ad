package org.songnet.data;

import java.util.Arrays;
import org.songnet.TrackRecord;

/**
 * Finds listens that are told twice and makes a history of the rest.
 *
 * <p>Sources overlap: the same export imported again, rows repeated within and across files, and
 * the two kinds of Spotify export, of which one tells the minute and the names where the other
 * tells the second and the id. Three rules, for each listener by themselves:
 *
 * <ol>
 *   <li>A listen known to the minute is <em>merged</em> into one known to the second that has the
 *       same artist and title, the same minute and the same played milliseconds.
 *   <li>Of listens to the same track with the same played milliseconds, known alike to the second
 *       or alike to the minute, those that end within 30 seconds after one that is kept are its
 *       <em>duplicates</em>, exact repetitions among them.
 *   <li>Different tracks never stand for each other, even when they end at the same time.
 * </ol>
 *
 * <p>Which listens are kept depends on what the files hold, not on the order in which they are
 * named.
 */
final class ListenMerger {

  /** What became of a row. */
  enum Fate {
    /** It is in the history. */
    KEPT,
    /** Another source told it better. */
    MERGED,
    /** It was there already. */
    DUPLICATE
  }

  private static final long NEAR_MILLIS = 30_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final ListenColumns rows;
  private final TrackResolver resolver;
  private final ListeningHistoryBuilder builder;
  private final Fate[] fates;

  private ListenMerger(
      ImportStage stage, Iterable<TrackRecord> identified, ListeningHistoryBuilder builder) {
    this.rows = stage.listens;
    this.builder = builder;
    stage.users.forEach(builder::user);
    this.resolver = new TrackResolver(stage.tracks, rows, identified, builder);
    this.fates = new Fate[rows.size];
    Arrays.fill(fates, Fate.KEPT);
  }

  /**
   * Merges all listens of an import.
   *
   * @param identified tracks whose id is known from elsewhere, as {@link TrackResolver} takes them
   */
  static ListenMerger merge(ImportStage stage, Iterable<TrackRecord> identified) {
    return merge(stage, identified, ListeningHistory.builder());
  }

  /**
   * Merges all listens of an import.
   *
   * @param identified as in {@link #merge(ImportStage, Iterable)}
   * @param builder without listens; what it knows of tracks goes before what the import tells
   */
  static ListenMerger merge(
      ImportStage stage, Iterable<TrackRecord> identified, ListeningHistoryBuilder builder) {
    ListenMerger merger = new ListenMerger(stage, identified, builder);
    if (stage.listens.anyToTheMinute()) {
      merger.mergeMinutes();
    }
    int[] order = stage.listens.chronological();
    merger.dropDuplicates(order);
    merger.keepTheRest(order);
    return merger;
  }

  private void mergeMinutes() {
    RowTable seconds =
        new RowTable(rows.size) {
          @Override
          long hash(int row) {
            return (key(row) * MIX + minute(row)) * MIX + rows.playedMillis[row];
          }

          @Override
          boolean same(int row, int other) {
            return key(row) == key(other)
                && minute(row) == minute(other)
                && rows.playedMillis[row] == rows.playedMillis[other]
                && rows.users[row] == rows.users[other];
          }
        };
    for (int row = 0; row < rows.size; row++) {
      if (rows.precision(row) == TimePrecision.SECOND && key(row) != TrackResolver.NO_KEY) {
        seconds.put(row);
      }
    }
    for (int row = 0; row < rows.size; row++) {
      if (rows.precision(row) == TimePrecision.MINUTE && seconds.find(row) != RowTable.NONE) {
        fates[row] = Fate.MERGED;
      }
    }
  }

  private int key(int row) {
    return resolver.nameKey(rows.tracks[row]);
  }

  private long minute(int row) {
    return Math.floorDiv(rows.endedAtMillis[row], MINUTE_MILLIS);
  }

  private void dropDuplicates(int[] order) {
    RowTable kept =
        new RowTable(rows.size) {
          @Override
          long hash(int row) {
            return (number(row) * MIX + rows.playedMillis[row]) * MIX + rows.users[row];
          }

          @Override
          boolean same(int row, int other) {
            return number(row) == number(other)
                && rows.precision(row) == rows.precision(other)
                && rows.playedMillis[row] == rows.playedMillis[other]
                && rows.users[row] == rows.users[other];
          }
        };
    for (int row : order) {
      if (fates[row] == Fate.KEPT) {
        int before = kept.find(row);
        if (before != RowTable.NONE
            && rows.endedAtMillis[row] - rows.endedAtMillis[before] <= NEAR_MILLIS) {
          fates[row] = Fate.DUPLICATE;
        } else {
          kept.put(row);
        }
      }
    }
  }

  private int number(int row) {
    return resolver.number(rows.tracks[row]);
  }

  private void keepTheRest(int[] order) {
    for (int row : order) {
      if (fates[row] == Fate.KEPT) {
        builder.add(
            rows.users[row],
            number(row),
            rows.endedAtMillis[row],
            rows.playedMillis[row],
            rows.skip(row),
            rows.precision(row));
      }
    }
  }

  /** What became of a staged row. */
  Fate fate(int row) {
    return fates[row];
  }

  /** The listens that were kept. */
  ListeningHistory history() {
    return builder.build();
  }
}
