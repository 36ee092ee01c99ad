package org.songnet.models.dl4j.ncf;

import java.util.Map;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link NcfTrainer} learns.
 *
 * @param input what the network sees of a listener and a track
 * @param objective what it learns to say of them
 * @param centred whether features are standardised, so that a preference is how a listener differs
 *     from the mean; else they go from 0 to 1, where the preferences of all listeners are alike
 * @param factors components of the vectors whose product is the first part of a score; 0 leaves it
 *     and the biases of the tracks out
 * @param embeddingSize components of the vectors that the network sees, if it sees embeddings
 * @param hiddenSize units of the first hidden layer; 0 leaves the network out
 * @param hiddenLayers hidden layers, each half as wide as the one before
 * @param negatives tracks a listener has not touched, for each he has
 * @param epochs passes over the data at most
 * @param batchSize touched tracks in a batch
 * @param learningRate of Adam at the beginning; it falls evenly to a tenth
 * @param weightDecay how much of a row of a table each example it takes part in takes off; rows of
 *     no example stay as they are
 * @param dropout share of the components of the product, and of the hidden units, set to zero in
 *     training
 * @param validationShare share of the listeners, or where the network sees embeddings of each
 *     listener's tracks, held out to find the best epoch
 * @param patience epochs without a better validation loss after which training stops
 * @param seed of all random numbers
 */
public record NcfConfig(
    Input input,
    Objective objective,
    boolean centred,
    int factors,
    int embeddingSize,
    int hiddenSize,
    int hiddenLayers,
    int negatives,
    int epochs,
    int batchSize,
    double learningRate,
    double weightDecay,
    double dropout,
    double validationShare,
    int patience,
    long seed) {

  /** What the network sees of a listener and a track. */
  public enum Input {
    /** A trained vector of each. */
    EMBEDDINGS,
    /** The preferred features of the listener and the features of the track. */
    FEATURES
  }

  /** What is learnt. */
  public enum Objective {
    /** Whether the listener touched the track; log loss. */
    HEARD,
    /** How compatible the track is with what he prefers, from 0 to 1; squared error. */
    COMPATIBILITY
  }

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range, or if there is neither a product
   *     nor a network
   */
  public NcfConfig {
    Checks.notNegative("factors", factors);
    Checks.positive("embeddingSize", embeddingSize);
    Checks.notNegative("hiddenSize", hiddenSize);
    Checks.positive("hiddenLayers", hiddenLayers);
    Checks.notNegative("negatives", negatives);
    Checks.atLeastZero("weightDecay", weightDecay);
    Checks.share("dropout", dropout);
    Checks.share("validationShare", validationShare);
    new EpochLoop.Settings(epochs, batchSize, learningRate, 1, patience, seed);
    if (factors == 0 && hiddenSize == 0) {
      throw new IllegalArgumentException("factors or hiddenSize must be positive: both are 0");
    }
    if (hiddenSize > 0 && hiddenSize >> (hiddenLayers - 1) == 0) {
      throw new IllegalArgumentException(
          "hiddenLayers must be fewer where the first has %d units: %d"
              .formatted(hiddenSize, hiddenLayers));
    }
  }

  /** A product of 64 factors and a small network beside it, on six negatives for each track. */
  public static NcfConfig defaults() {
    return new NcfConfig(
        Input.EMBEDDINGS,
        Objective.HEARD,
        true,
        64,
        16,
        32,
        2,
        6,
        30,
        512,
        2e-3,
        1e-2,
        .3,
        0,
        3,
        1);
  }

  /**
   * The form that many have built first: the features of a listener and a track, side by side,
   * through layers of rectifiers to one sigmoid, by the squared error against compatibility. It
   * gives everybody much the same list; here for comparison.
   */
  public static NcfConfig classic() {
    return new NcfConfig(
        Input.FEATURES,
        Objective.COMPATIBILITY,
        false,
        0,
        16,
        64,
        3,
        0,
        20,
        64,
        1e-3,
        0,
        0,
        .2,
        5,
        1);
  }

  boolean needsFeatures() {
    return input == Input.FEATURES || objective == Objective.COMPATIBILITY;
  }

  EpochLoop.Settings loop() {
    return new EpochLoop.Settings(epochs, batchSize, learningRate, 1, patience, seed);
  }

  /** The same with so many factors. */
  public NcfConfig withFactors(int newFactors) {
    return with("factors", newFactors);
  }

  /** The same with another first hidden layer. */
  public NcfConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with so many negatives. */
  public NcfConfig withNegatives(int newNegatives) {
    return with("negatives", newNegatives);
  }

  /** The same with so many epochs. */
  public NcfConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with other batches. */
  public NcfConfig withBatchSize(int newBatchSize) {
    return with("batchSize", newBatchSize);
  }

  /** The same with another learning rate. */
  public NcfConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with another decay. */
  public NcfConfig withWeightDecay(double newWeightDecay) {
    return with("weightDecay", newWeightDecay);
  }

  /** The same with another dropout. */
  public NcfConfig withDropout(double newDropout) {
    return with("dropout", newDropout);
  }

  /** The same with another share held out. */
  public NcfConfig withValidationShare(double newValidationShare) {
    return with("validationShare", newValidationShare);
  }

  /** The same with another seed. */
  public NcfConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  /** The same learning something else. */
  public NcfConfig withObjective(Objective newObjective) {
    return with("objective", newObjective);
  }

  private NcfConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
