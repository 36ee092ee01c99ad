package org.songnet.models.java.session;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.songnet.Interactions;

/** Past sessions put in order, the oldest first, and how old they are. */
final class SessionOrder {

  private static final double MILLIS_A_DAY = 24 * 60 * 60 * 1000.0;

  private final int[] sessions;
  private final float[] ages;

  private SessionOrder(int[] sessions, float[] ages) {
    this.sessions = sessions;
    this.ages = ages;
  }

  static SessionOrder of(Interactions training, Recency recency) {
    int count = training.sessionCount();
    return switch (recency) {
      case TIME -> training.hasTimes() ? byTime(training) : sorted(count, i -> i, i -> 0);
      case ORDER -> sorted(count, i -> i, i -> 100.0 * (count - 1 - i) / count);
      case NONE -> sorted(count, SessionOrder::mixed, i -> 0);
    };
  }

  private static SessionOrder byTime(Interactions training) {
    long newest = Long.MIN_VALUE;
    for (int session = 0; session < training.sessionCount(); session++) {
      newest = Math.max(newest, ended(training, session));
    }
    long end = newest;
    return sorted(
        training.sessionCount(),
        session -> ended(training, session),
        session -> (end - ended(training, session)) / MILLIS_A_DAY);
  }

  private static long ended(Interactions training, int session) {
    return training.endedAtMillis(training.endEvent(session) - 1);
  }

  private static SessionOrder sorted(
      int count, ToLongFunction<Integer> key, IntToDoubleFunction age) {
    int[] sessions =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingLong(key))
            .mapToInt(Integer::intValue)
            .toArray();
    float[] ages = new float[count];
    for (int i = 0; i < count; i++) {
      ages[i] = (float) age.applyAsDouble(sessions[i]);
    }
    return new SessionOrder(sessions, ages);
  }

  /** A number that looks random; the last mixing step of SplitMix64 (Steele et al. 2014). */
  private static long mixed(int session) {
    long z = (session + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** The index in the training data of the session at a row. */
  int session(int row) {
    return sessions[row];
  }

  /** The indices in the training data, the oldest first; not to be changed. */
  int[] sessions() {
    return sessions;
  }

  /** The age of each session, the oldest first; not to be changed. */
  float[] ages() {
    return ages;
  }
}
