package org.songnet.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.songnet.Interactions;

/**
 * Ways to set whole sessions apart.
 *
 * <p>A session goes to one side as a whole, so no event of a test session is ever seen in training.
 * All splits are functions of the data alone: nothing is random.
 */
public final class SessionSplits {

  private SessionSplits() {}

  /**
   * Every {@code modulus}-th session is for the test: those whose {@code index % modulus ==
   * remainder}.
   *
   * @param all the sessions; playlists are sessions, too
   * @param modulus at least 2
   * @param remainder from 0 to below {@code modulus}
   * @throws IllegalArgumentException if a number is out of its range, or if a side is left empty
   */
  public static Split modulo(Interactions all, int modulus, int remainder) {
    if (modulus < 2) {
      throw new IllegalArgumentException("modulus must be at least 2: " + modulus);
    }
    if (remainder < 0 || remainder >= modulus) {
      throw new IllegalArgumentException(
          "remainder must be from 0 to below " + modulus + ": " + remainder);
    }
    return new Split(
        all.sessions(session -> session % modulus != remainder),
        all.sessions(session -> session % modulus == remainder),
        0);
  }

  /**
   * One cut in time for everybody: sessions that ended before it are for training, sessions that
   * started at or after it for the test.
   *
   * <p>So nothing in training is later than anything in the test. Sessions under way at the cut are
   * left out.
   *
   * @param all sessions with times
   * @param testShare the share of the sessions that starts at or after the cut, above 0 and below
   *     1; more where several start at the same moment
   * @throws IllegalArgumentException if the share is out of its range, if there are no times, or if
   *     a side is left empty
   */
  public static Split lastByTime(Interactions all, double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("testShare must be above 0 and below 1: " + testShare);
    }
    if (!all.hasTimes()) {
      throw new IllegalArgumentException("sessions must have times to be split by time: " + all);
    }
    long[] starts = new long[all.sessionCount()];
    Arrays.setAll(starts, session -> startMillis(all, session));
    long[] sorted = starts.clone();
    Arrays.sort(sorted);
    int test = Math.max(1, (int) Math.round(testShare * sorted.length));
    long cut = sorted[sorted.length - test];
    Interactions before =
        all.sessions(session -> all.endedAtMillis(all.endEvent(session) - 1) < cut);
    Interactions after = all.sessions(session -> starts[session] >= cut);
    return new Split(
        before, after, all.sessionCount() - before.sessionCount() - after.sessionCount());
  }

  private static long startMillis(Interactions all, int session) {
    int first = all.firstEvent(session);
    return all.endedAtMillis(first) - all.playedMillis(first);
  }

  /**
   * The last sessions of each user are for the test.
   *
   * <p>Last by the time they started where there are times, else by their order. A user with no
   * more sessions than that stays in training as a whole. What other users did later is in
   * training; where that matters, take {@link #lastByTime}.
   *
   * @param all the sessions
   * @param count how many of each user, at least 1
   * @throws IllegalArgumentException if {@code count} is less than 1, or if a side is left empty
   */
  public static Split leaveLastSessions(Interactions all, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be positive: " + count);
    }
    ToLongFunction<Integer> time =
        all.hasTimes() ? session -> startMillis(all, session) : session -> session;
    BitSet test = new BitSet(all.sessionCount());
    for (int user = 0; user < all.userCount(); user++) {
      int sessions = all.endSession(user) - all.firstSession(user);
      IntStream.range(all.firstSession(user), all.endSession(user))
          .boxed()
          .sorted(Comparator.comparingLong(time))
          .skip(sessions > count ? sessions - count : sessions)
          .forEach(test::set);
    }
    return new Split(all.sessions(session -> !test.get(session)), all.sessions(test::get), 0);
  }
}
