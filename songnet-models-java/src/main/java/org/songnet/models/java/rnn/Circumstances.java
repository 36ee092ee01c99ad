package org.songnet.models.java.rnn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.Skip;

/**
 * What a network is told of a listen beside its track, as rows of a table of vectors.
 *
 * <p>Each kind of circumstance has rows of its own, the first for what is not known. Immutable.
 */
final class Circumstances {

  /** The gap before the first listen of a session. */
  static final long FIRST = Long.MIN_VALUE;

  /** A gap that is not known. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private static final long[] GAPS = {
    Duration.ofSeconds(5).toMillis(),
    Duration.ofSeconds(30).toMillis(),
    Duration.ofMinutes(2).toMillis(),
    Duration.ofMinutes(10).toMillis(),
    Duration.ofHours(1).toMillis()
  };

  private static final int HOURS = 24;

  private enum Kind {
    /** Not known, first of a session, or one more than the number of limits passed. */
    GAP(2 + GAPS.length + 1),
    /** Not known, no, yes. */
    SKIP(3),
    /** Not known, or an hour of the day. */
    HOUR(1 + HOURS);

    final int rows;

    Kind(int rows) {
      this.rows = rows;
    }

    int row(long gap, Skip skip, long startMillis) {
      return switch (this) {
        case GAP -> gapRow(gap);
        case SKIP ->
            switch (skip) {
              case UNKNOWN -> 0;
              case NO -> 1;
              case YES -> 2;
            };
        case HOUR ->
            1 + Math.floorMod(Math.floorDiv(startMillis, Duration.ofHours(1).toMillis()), HOURS);
      };
    }
  }

  private static int gapRow(long gap) {
    if (gap == UNKNOWN) {
      return 0;
    }
    return gap == FIRST ? 1 : 2 + (int) Arrays.stream(GAPS).filter(limit -> gap >= limit).count();
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final int[] unknown;
  private final int rows;

  /** The circumstances a configuration wants. */
  Circumstances(RnnConfig config) {
    if (config.gapInput()) {
      kinds.add(Kind.GAP);
    }
    if (config.skipInput()) {
      kinds.add(Kind.SKIP);
    }
    if (config.hourInput()) {
      kinds.add(Kind.HOUR);
    }
    unknown = new int[kinds.size()];
    int sum = 0;
    for (int kind = 0; kind < unknown.length; kind++) {
      unknown[kind] = sum;
      sum += kinds.get(kind).rows;
    }
    rows = sum;
  }

  /** How many rows the table has; 0 where nothing is wanted. */
  int rows() {
    return rows;
  }

  /** The rows of a listen of which nothing is known, one of each kind. */
  int[] unknown() {
    return unknown.clone();
  }

  /**
   * The rows of a listen, one of each kind.
   *
   * @param gap milliseconds since the listen before it ended, {@link #FIRST} or {@link #UNKNOWN}
   * @param startMillis when it began, since 1970 in UTC
   */
  int[] rows(long gap, Skip skip, long startMillis) {
    int[] all = unknown.clone();
    for (int kind = 0; kind < all.length; kind++) {
      all[kind] += kinds.get(kind).row(gap, skip, startMillis);
    }
    return all;
  }
}
