package org.songnet.vector;

/**
 * How a batch looks at a few rows before it looks at all: the score that the {@code rank}-th best
 * of every {@code stride}-th piece reaches is most likely reached by the k best of all rows.
 *
 * <p>Without that, a search over many rows offers each query some ten times as many rows as it
 * wants while its limit rises, and taking them costs as much as multiplying.
 *
 * @param stride 1 where a sample does not pay
 */
record Sampling(int stride, int rank) {

  private static final int MIN_K = 16;

  /** A sample costs less than it saves if it is about this many times the root of all rows. */
  private static final int ROOTS = 16;

  /** Of k rows, {@code k / stride} are in a sample, give or take the root of that. */
  private static final double DEVIATIONS = 4.5;

  /** For the k best of some rows. */
  static Sampling of(int size, int k) {
    int stride = Integer.highestOneBit(Math.max(1, (int) (Math.sqrt(size) / ROOTS)));
    if (k < MIN_K || stride == 1) {
      return new Sampling(1, k);
    }
    double expected = (double) k / stride;
    int rank = (int) Math.ceil(expected + DEVIATIONS * Math.sqrt(expected) + 2);
    return rank < k ? new Sampling(stride, rank) : new Sampling(1, k);
  }
}
