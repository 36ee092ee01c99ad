package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link XgboostTrainer} learns; the names are XGBoost's.
 *
 * @param trees rounds of boosting
 * @param learningRate how much each round counts, above 0 and at most 1
 * @param maxDepth how many questions one after another
 * @param minChildWeight how much a leaf must weigh, at least 0
 * @param subsample the share of rows in each round, above 0 and at most 1
 * @param featureSubsample the share of features in each round, above 0 and at most 1
 * @param lambda how much leaves are held back, at least 0
 * @param balanced whether both labels weigh the same, however many rows they have
 * @param calibration how scores are made probabilities
 * @param seed where the random numbers start
 */
public record XgboostConfig(
    int trees,
    double learningRate,
    int maxDepth,
    double minChildWeight,
    double subsample,
    double featureSubsample,
    double lambda,
    boolean balanced,
    Calibration calibration,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public XgboostConfig {
    Checks.positive("trees", trees);
    Checks.decay("learningRate", learningRate);
    Checks.positive("maxDepth", maxDepth);
    Checks.atLeastZero("minChildWeight", minChildWeight);
    Checks.decay("subsample", subsample);
    Checks.decay("featureSubsample", featureSubsample);
    Checks.atLeastZero("lambda", lambda);
  }

  /** A hundred small trees, Platt's calibration. */
  public static XgboostConfig defaults() {
    return new XgboostConfig(100, .1, 4, 1, .8, .8, 1, true, Calibration.PLATT, 1);
  }

  /** The same with so many trees of such a depth. */
  public XgboostConfig withTrees(int newTrees, int newMaxDepth) {
    return new XgboostConfig(
        newTrees,
        learningRate,
        newMaxDepth,
        minChildWeight,
        subsample,
        featureSubsample,
        lambda,
        balanced,
        calibration,
        seed);
  }

  /** The same with this calibration. */
  public XgboostConfig withCalibration(Calibration newCalibration) {
    return new XgboostConfig(
        trees,
        learningRate,
        maxDepth,
        minChildWeight,
        subsample,
        featureSubsample,
        lambda,
        balanced,
        newCalibration,
        seed);
  }
}
