package org.songnet.data;

import java.util.Arrays;
import org.songnet.Skip;

/**
 * Listens in growing columns, 21 bytes each.
 *
 * <p>What the user and track numbers mean is the owner's matter.
 */
final class ListenColumns {

  private static final int SKIPPED_BIT = 1;
  private static final int HEARD_BIT = 2;
  private static final int MINUTE_BIT = 4;

  int size;
  int[] users;
  int[] tracks;
  long[] endedAtMillis;
  int[] playedMillis;
  private byte[] marks;

  ListenColumns(int capacity) {
    users = new int[capacity];
    tracks = new int[capacity];
    endedAtMillis = new long[capacity];
    playedMillis = new int[capacity];
    marks = new byte[capacity];
  }

  void add(int user, int track, long endedAt, int played, Skip skip, TimePrecision precision) {
    if (size == users.length) {
      resize(Math.max(64, size + (size >> 1)));
    }
    users[size] = user;
    tracks[size] = track;
    endedAtMillis[size] = endedAt;
    playedMillis[size] = played;
    marks[size] = mark(skip, precision);
    size++;
  }

  private static byte mark(Skip skip, TimePrecision precision) {
    int skipBits =
        switch (skip) {
          case YES -> SKIPPED_BIT;
          case NO -> HEARD_BIT;
          case UNKNOWN -> 0;
        };
    return (byte) (precision == TimePrecision.MINUTE ? skipBits | MINUTE_BIT : skipBits);
  }

  private void resize(int capacity) {
    users = Arrays.copyOf(users, capacity);
    tracks = Arrays.copyOf(tracks, capacity);
    endedAtMillis = Arrays.copyOf(endedAtMillis, capacity);
    playedMillis = Arrays.copyOf(playedMillis, capacity);
    marks = Arrays.copyOf(marks, capacity);
  }

  Skip skip(int row) {
    return switch (marks[row] & (SKIPPED_BIT | HEARD_BIT)) {
      case SKIPPED_BIT -> Skip.YES;
      case HEARD_BIT -> Skip.NO;
      default -> Skip.UNKNOWN;
    };
  }

  TimePrecision precision(int row) {
    return (marks[row] & MINUTE_BIT) == 0 ? TimePrecision.SECOND : TimePrecision.MINUTE;
  }

  /** Whether any row is known only to the minute. */
  boolean anyToTheMinute() {
    for (int row = 0; row < size; row++) {
      if (precision(row) == TimePrecision.MINUTE) {
        return true;
      }
    }
    return false;
  }

  /** A copy with exactly these rows, in this order. */
  ListenColumns select(int[] rows) {
    ListenColumns copy = new ListenColumns(rows.length);
    for (int row : rows) {
      int to = copy.size++;
      copy.users[to] = users[row];
      copy.tracks[to] = tracks[row];
      copy.endedAtMillis[to] = endedAtMillis[row];
      copy.playedMillis[to] = playedMillis[row];
      copy.marks[to] = marks[row];
    }
    return copy;
  }

  /** The row numbers, earliest end first, rows of the same time in the order they were added. */
  int[] chronological() {
    return StableOrder.ascending(endedAtMillis, size);
  }
}
