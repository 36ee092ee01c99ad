package org.songnet.models.tribuo;

/**
 * How {@link XgboostTrainer} learns.
 *
 * @param boosting how trees grow; on the command line its settings stand beside the others
 * @param balanced whether both labels weigh the same, however many rows they have
 * @param calibration how scores are made probabilities
 * @param seed where the random numbers start
 */
public record XgboostConfig(
    BoostingConfig boosting, boolean balanced, Calibration calibration, long seed) {

  /** A hundred small trees, Platt's calibration. */
  public static XgboostConfig defaults() {
    return new XgboostConfig(BoostingConfig.defaults(), true, Calibration.PLATT, 1);
  }

  /** The same with so many trees of such a depth. */
  public XgboostConfig withTrees(int newTrees, int newMaxDepth) {
    return new XgboostConfig(
        boosting.withTrees(newTrees, newMaxDepth), balanced, calibration, seed);
  }

  /** The same with this calibration. */
  public XgboostConfig withCalibration(Calibration newCalibration) {
    return new XgboostConfig(boosting, balanced, newCalibration, seed);
  }
}
