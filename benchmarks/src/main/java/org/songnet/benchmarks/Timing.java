package org.songnet.benchmarks;

/**
 * How long a contender took.
 *
 * @param bestMicros the shortest run
 * @param medianMicros the median of all runs
 * @param ratio how many times as fast as the first contender, the limit, in the same round; the
 *     median of all rounds
 * @param bestRatio the same of the shortest runs
 * @param operations floating-point operations of one run, or 0
 */
record Timing(
    String name,
    double bestMicros,
    double medianMicros,
    double ratio,
    double bestRatio,
    double operations) {

  /** Billions of floating-point operations a second, in the shortest run. */
  double gigaflops() {
    return operations / bestMicros / 1e3;
  }
}
