package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How XGBoost grows its trees, whatever they say; the names are XGBoost's.
 *
 * @param trees rounds of boosting
 * @param learningRate how much each round counts, above 0 and at most 1
 * @param maxDepth how many questions one after another
 * @param minChildWeight how much a leaf must weigh, at least 0
 * @param subsample the share of rows in each round, above 0 and at most 1
 * @param featureSubsample the share of features in each round, above 0 and at most 1
 * @param lambda how much leaves are held back, at least 0
 */
public record BoostingConfig(
    int trees,
    double learningRate,
    int maxDepth,
    double minChildWeight,
    double subsample,
    double featureSubsample,
    double lambda) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public BoostingConfig {
    Checks.positive("trees", trees);
    Checks.decay("learningRate", learningRate);
    Checks.positive("maxDepth", maxDepth);
    Checks.atLeastZero("minChildWeight", minChildWeight);
    Checks.decay("subsample", subsample);
    Checks.decay("featureSubsample", featureSubsample);
    Checks.atLeastZero("lambda", lambda);
  }

  /** A hundred small trees. */
  public static BoostingConfig defaults() {
    return new BoostingConfig(100, .1, 4, 1, .8, .8, 1);
  }

  /** The same with so many trees of such a depth. */
  public BoostingConfig withTrees(int newTrees, int newMaxDepth) {
    return new BoostingConfig(
        newTrees, learningRate, newMaxDepth, minChildWeight, subsample, featureSubsample, lambda);
  }
}
