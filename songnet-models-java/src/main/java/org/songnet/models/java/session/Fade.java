package org.songnet.models.java.session;

/**
 * How what happened some steps ago counts less: the weightings of session-rec, the code beside
 * Ludewig, Mauro, Latifi and Jannach, "Empirical analysis of session-based recommendation
 * algorithms" (UMUAI 31, 2021).
 *
 * <p>There {@code linear} turns negative beyond ten steps; here it stays at 0.
 */
public enum Fade {
  /** Always 1. */
  SAME,
  /** A tenth less with each step, down to 0. */
  LINEAR,
  /** One over the steps; along a session, the place over the length. */
  DIV,
  /** One over the logarithm to base 10 of the steps and 1.7. */
  LOG,
  /** The square of {@link #DIV}. */
  QUADRATIC;

  private static final double LINEAR_STEP = .1;
  private static final double LOG_SHIFT = 1.7;

  /**
   * What counts so many steps away.
   *
   * @param steps at least 1
   * @return not negative
   */
  double after(int steps) {
    return switch (this) {
      case SAME -> 1;
      case LINEAR -> Math.max(0, 1 - LINEAR_STEP * steps);
      case DIV -> 1.0 / steps;
      case LOG -> 1 / Math.log10(steps + LOG_SHIFT);
      case QUADRATIC -> 1.0 / ((double) steps * steps);
    };
  }

  /**
   * What a track of the running session counts.
   *
   * @param age how many tracks came after it, from 0 to below {@code length}
   * @param length how many tracks the session has
   * @return not negative
   */
  double within(int age, int length) {
    double place = (double) (length - age) / length;
    return switch (this) {
      case SAME -> 1;
      case LINEAR -> Math.max(0, 1 - LINEAR_STEP * age);
      case DIV -> place;
      case LOG -> 1 / Math.log10(age + LOG_SHIFT);
      case QUADRATIC -> place * place;
    };
  }
}
