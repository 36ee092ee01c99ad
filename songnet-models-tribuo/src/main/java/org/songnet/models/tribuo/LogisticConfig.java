package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link LogisticTrainer} learns.
 *
 * @param epochs passes over the rows
 * @param learningRate the length of the first steps (AdaGrad)
 * @param balanced whether both labels weigh the same, however many rows they have
 * @param calibration how scores are made probabilities
 * @param seed where the random numbers start
 */
public record LogisticConfig(
    int epochs, double learningRate, boolean balanced, Calibration calibration, long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LogisticConfig {
    Checks.positive("epochs", epochs);
    Checks.aboveZero("learningRate", learningRate);
  }

  /** Twenty passes, Platt's calibration. */
  public static LogisticConfig defaults() {
    return new LogisticConfig(20, .3, true, Calibration.PLATT, 1);
  }

  /** The same with this calibration. */
  public LogisticConfig withCalibration(Calibration newCalibration) {
    return new LogisticConfig(epochs, learningRate, balanced, newCalibration, seed);
  }
}
