package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link XgboostRegressionTrainer} learns; the names are XGBoost's.
 *
 * @param trees rounds of boosting
 * @param learningRate how much each round counts, above 0 and at most 1
 * @param maxDepth how many questions one after another
 * @param minChildWeight how much a leaf must weigh, at least 0
 * @param subsample the share of rows in each round, above 0 and at most 1
 * @param featureSubsample the share of features in each round, above 0 and at most 1
 * @param lambda how much leaves are held back, at least 0
 * @param seed where the random numbers start
 */
public record XgboostRegressionConfig(
    int trees,
    double learningRate,
    int maxDepth,
    double minChildWeight,
    double subsample,
    double featureSubsample,
    double lambda,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public XgboostRegressionConfig {
    Checks.positive("trees", trees);
    Checks.decay("learningRate", learningRate);
    Checks.positive("maxDepth", maxDepth);
    Checks.atLeastZero("minChildWeight", minChildWeight);
    Checks.decay("subsample", subsample);
    Checks.decay("featureSubsample", featureSubsample);
    Checks.atLeastZero("lambda", lambda);
  }

  /** A hundred small trees. */
  public static XgboostRegressionConfig defaults() {
    return new XgboostRegressionConfig(100, .1, 4, 1, .8, .8, 1, 1);
  }
}
