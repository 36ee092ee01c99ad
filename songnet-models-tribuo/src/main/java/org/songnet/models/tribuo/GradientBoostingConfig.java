package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link GradientBoostingTrainer} learns.
 *
 * @param trees rounds of boosting
 * @param maxLeaves the most leaves of a tree, at least 2
 * @param learningRate how much each round counts, above 0 and at most 1
 * @param subsample the share of rows in each round, above 0 and at most 1
 * @param balanced whether both labels weigh the same, however many rows they have
 * @param calibration how scores are made probabilities
 * @param seed where the random numbers start
 */
public record GradientBoostingConfig(
    int trees,
    int maxLeaves,
    double learningRate,
    double subsample,
    boolean balanced,
    Calibration calibration,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public GradientBoostingConfig {
    Checks.positive("trees", trees);
    if (maxLeaves < 2) {
      throw new IllegalArgumentException("maxLeaves must be at least 2: " + maxLeaves);
    }
    Checks.decay("learningRate", learningRate);
    Checks.decay("subsample", subsample);
  }

  /** A hundred small trees, Platt's calibration. */
  public static GradientBoostingConfig defaults() {
    return new GradientBoostingConfig(100, 8, .1, .7, true, Calibration.PLATT, 1);
  }
}
