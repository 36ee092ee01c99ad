package org.songnet.models.dl4j.content;

import java.util.Map;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link ContentMlpTrainer} learns.
 *
 * @param target what of a listening history says how much a song is liked
 * @param loss what is made small
 * @param activation what hidden units do
 * @param hiddenSize units of the first hidden layer
 * @param hiddenLayers hidden layers, each half as wide as the one before
 * @param dropout share of the hidden units set to zero in training
 * @param weightDecay how much of the weights a step takes off
 * @param epochs passes over the songs at most
 * @param batches batches of an epoch
 * @param learningRate of Adam at the beginning; it falls evenly to a tenth
 * @param testShare share of the songs held out for the test
 * @param keepBest whether the epoch with the best test loss is kept, and training ends when it no
 *     longer falls; else all epochs are trained and the last is kept
 * @param patience tests without a better loss after which training ends, if the best is kept
 * @param testInterval epochs from one test to the next
 * @param printInterval tests from one that is printed to the next
 * @param seed of all random numbers
 */
public record ContentMlpConfig(
    Target target,
    Loss loss,
    Activation activation,
    int hiddenSize,
    int hiddenLayers,
    double dropout,
    double weightDecay,
    int epochs,
    int batches,
    double learningRate,
    double testShare,
    boolean keepBest,
    int patience,
    int testInterval,
    int printInterval,
    long seed) {

  /** What of a listening history says how much a song is liked. */
  public enum Target {
    /** How often it was heard, by rank: 1 for the song heard most, 0 for the least. */
    COUNTS,
    /** The mean share of it that was played. */
    SHARE
  }

  /** What is made small. */
  public enum Loss {
    /** The cross-entropy between score and target. */
    LOG,
    /** The squared difference of score and target. */
    SQUARED
  }

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ContentMlpConfig {
    Checks.positive("hiddenSize", hiddenSize);
    Checks.positive("hiddenLayers", hiddenLayers);
    Checks.share("dropout", dropout);
    Checks.atLeastZero("weightDecay", weightDecay);
    Checks.positive("batches", batches);
    Checks.share("testShare", testShare);
    Checks.positive("printInterval", printInterval);
    new EpochLoop.Settings(epochs, 1, learningRate, testInterval, patience, seed);
    if (hiddenSize >> (hiddenLayers - 1) == 0) {
      throw new IllegalArgumentException(
          "hiddenLayers must be fewer where the first has %d units: %d"
              .formatted(hiddenSize, hiddenLayers));
    }
  }

  /** Two layers of rectifiers, by the cross-entropy, until the test loss no longer falls. */
  public static ContentMlpConfig defaults() {
    return new ContentMlpConfig(
        Target.COUNTS,
        Loss.LOG,
        Activation.RELU,
        64,
        2,
        .2,
        1e-4,
        60,
        50,
        3e-3,
        .15,
        true,
        8,
        1,
        1,
        1);
  }

  /**
   * The net that many have built first: three sigmoid units and one for the score, by the squared
   * error, for a fixed number of epochs. Its features were four numbers and four texts of three
   * dimensions each, standardised.
   */
  public static ContentMlpConfig classic() {
    return new ContentMlpConfig(
        Target.COUNTS,
        Loss.SQUARED,
        Activation.SIGMOID,
        3,
        1,
        0,
        0,
        60,
        50,
        3e-3,
        .15,
        false,
        8,
        1,
        1,
        1);
  }

  EpochLoop.Settings loop(int songs) {
    int batchSize = Math.max(1, (songs + batches - 1) / batches);
    return new EpochLoop.Settings(epochs, batchSize, learningRate, testInterval, patience, seed);
  }

  int[] layerSizes(int features) {
    int[] sizes = new int[hiddenLayers + 2];
    sizes[0] = features;
    for (int layer = 0; layer < hiddenLayers; layer++) {
      sizes[layer + 1] = hiddenSize >> layer;
    }
    sizes[hiddenLayers + 1] = 1;
    return sizes;
  }

  /** The same for another target. */
  public ContentMlpConfig withTarget(Target newTarget) {
    return with("target", newTarget);
  }

  /** The same with another first hidden layer. */
  public ContentMlpConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with another dropout. */
  public ContentMlpConfig withDropout(double newDropout) {
    return with("dropout", newDropout);
  }

  /** The same with another decay. */
  public ContentMlpConfig withWeightDecay(double newWeightDecay) {
    return with("weightDecay", newWeightDecay);
  }

  /** The same with so many epochs. */
  public ContentMlpConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with so many batches. */
  public ContentMlpConfig withBatches(int newBatches) {
    return with("batches", newBatches);
  }

  /** The same with another learning rate. */
  public ContentMlpConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with another share held out. */
  public ContentMlpConfig withTestShare(double newTestShare) {
    return with("testShare", newTestShare);
  }

  /** The same with another patience. */
  public ContentMlpConfig withPatience(int newPatience) {
    return with("patience", newPatience);
  }

  /** The same with another time between tests. */
  public ContentMlpConfig withTestInterval(int newTestInterval) {
    return with("testInterval", newTestInterval);
  }

  /** The same with another seed. */
  public ContentMlpConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  private ContentMlpConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
