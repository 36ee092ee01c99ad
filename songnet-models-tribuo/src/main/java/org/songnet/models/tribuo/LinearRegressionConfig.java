package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link LinearRegressionTrainer} learns.
 *
 * @param epochs passes over the rows
 * @param learningRate the length of the first steps (AdaGrad)
 * @param seed where the random numbers start
 */
public record LinearRegressionConfig(int epochs, double learningRate, long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LinearRegressionConfig {
    Checks.positive("epochs", epochs);
    Checks.aboveZero("learningRate", learningRate);
  }

  /** Twenty passes. */
  public static LinearRegressionConfig defaults() {
    return new LinearRegressionConfig(20, .1, 1);
  }
}
