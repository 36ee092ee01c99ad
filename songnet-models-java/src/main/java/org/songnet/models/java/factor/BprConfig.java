package org.songnet.models.java.factor;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;
import org.songnet.vector.SparseMatrix;

/**
 * How {@link BprTrainer} learns.
 *
 * @param factors components of a vector, at least 1
 * @param epochs passes over the pairs heard, at least 1
 * @param learningRate how far a step of the first epoch goes, above 0
 * @param learningRateDecay how fast steps get shorter, at least 0: those of epoch e go {@code
 *     learningRate / (1 + learningRateDecay · (e − 1))} far
 * @param negatives how many tracks not heard are drawn for a step, at least 1; the one that is
 *     ranked first is compared. Fewer are drawn where the catalog is small, one for each {@value
 *     #TRACKS_A_DRAW} tracks that come on a pair heard: of many, the first would be one that the
 *     listener likes
 * @param regularisation how much a step takes off the vectors it changes, at least 0
 * @param seed decides the vectors training starts from and the tracks that are compared
 */
public record BprConfig(
    int factors,
    int epochs,
    double learningRate,
    double learningRateDecay,
    int negatives,
    double regularisation,
    long seed) {

  private static final int TRACKS_A_DRAW = 32;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public BprConfig {
    Checks.positive("factors", factors);
    Checks.positive("epochs", epochs);
    Checks.aboveZero("learningRate", learningRate);
    Checks.atLeastZero("learningRateDecay", learningRateDecay);
    Checks.positive("negatives", negatives);
    Checks.atLeastZero("regularisation", regularisation);
  }

  /** 64 factors, 150 epochs, the hardest of 16 negatives. */
  public static BprConfig defaults() {
    return new BprConfig(64, 150, .04, .015, 16, .04, 1);
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

  /** The same with learning rates that fall this fast. */
  public BprConfig withLearningRateDecay(double newLearningRateDecay) {
    return with("learningRateDecay", newLearningRateDecay);
  }

  /** The same with so many tracks drawn for a step. */
  public BprConfig withNegatives(int newNegatives) {
    return with("negatives", newNegatives);
  }

  /** The same with this regularisation. */
  public BprConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  /** The same with this seed. */
  public BprConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  /** How many tracks are drawn for a step. */
  int draws(SparseMatrix plays) {
    double tracksAPair = (double) plays.rows() * plays.columns() / Math.max(1, plays.size());
    return (int) Math.max(1, Math.min(negatives, tracksAPair / TRACKS_A_DRAW));
  }

  /** How far the steps of an epoch go; the first is 1. */
  double rate(long epoch) {
    return learningRate / (1 + learningRateDecay * (epoch - 1));
  }
}
