package org.songnet.models.tribuo;

/**
 * How {@link XgboostRegressionTrainer} learns.
 *
 * @param boosting how trees grow; on the command line its settings stand beside the seed
 * @param seed where the random numbers start
 */
public record XgboostRegressionConfig(BoostingConfig boosting, long seed) {

  /** A hundred small trees. */
  public static XgboostRegressionConfig defaults() {
    return new XgboostRegressionConfig(BoostingConfig.defaults(), 1);
  }
}
