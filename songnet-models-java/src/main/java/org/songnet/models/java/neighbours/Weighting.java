package org.songnet.models.java.neighbours;

/** What it counts that a listener heard a track so often. */
public enum Weighting {
  /** Whether it was heard. */
  BINARY,
  /** How often it was heard. */
  COUNT,
  /** The square root of how often, times how much the match says. */
  TF_IDF,
  /** How often, levelled off and for long rows less, times how much the match says. */
  BM25;

  /** The usual values of Robertson and Zaragoza. */
  private static final double K1 = 1.2;

  private static final double B = .75;

  /** Whether a match in a rare column says more. */
  boolean rareSaysMore() {
    return this == TF_IDF || this == BM25;
  }

  /** What hearing a track so often counts, by itself. */
  double amount(double count) {
    return amount(count, 1);
  }

  /**
   * What hearing a track so often counts.
   *
   * @param count how often, above 0
   * @param length how long the row is that it is in, compared with the mean
   */
  double amount(double count, double length) {
    return switch (this) {
      case BINARY -> 1;
      case COUNT -> count;
      case TF_IDF -> Math.sqrt(count);
      case BM25 -> count * (K1 + 1) / (K1 * (1 - B + B * length) + count);
    };
  }
}
