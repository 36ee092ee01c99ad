package org.songnet.models.java.factor;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link BprTrainer} learns.
 *
 * @param factors components of a vector, at least 1
 * @param epochs passes over the pairs heard, at least 1
 * @param learningRate how far a step goes, above 0
 * @param regularisation how much a step takes off the vectors it changes, at least 0
 * @param seed decides the vectors training starts from and the tracks that are compared
 */
public record BprConfig(
    int factors, int epochs, double learningRate, double regularisation, long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public BprConfig {
    Checks.positive("factors", factors);
    Checks.positive("epochs", epochs);
    Checks.aboveZero("learningRate", learningRate);
    Checks.atLeastZero("regularisation", regularisation);
  }

  /** 64 factors, 100 epochs. */
  public static BprConfig defaults() {
    return new BprConfig(64, 100, .05, .01, 1);
  }

  /** The same with so many factors. */
  public BprConfig withFactors(int newFactors) {
    return with("factors", newFactors);
  }

  private BprConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with so many epochs. */
  public BprConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with this learning rate. */
  public BprConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with this regularisation. */
  public BprConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  /** The same with this seed. */
  public BprConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }
}
