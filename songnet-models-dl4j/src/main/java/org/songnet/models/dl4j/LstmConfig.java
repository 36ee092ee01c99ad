package org.songnet.models.dl4j;

import java.util.Map;
import org.songnet.spi.ConfigRecords;

/**
 * How an item LSTM is made and trained.
 *
 * @param embeddingSize numbers that describe a track, in and out
 * @param hiddenSize units of the LSTM; where it differs from {@code embeddingSize} a matrix turns
 *     one into the other
 * @param embeddingDropout share of the numbers of input tracks set to zero in training, from 0 to
 *     below 1
 * @param hiddenDropout share of the LSTM's outputs set to zero in training, from 0 to below 1
 * @param fullSoftmaxUpTo up to this many tracks in the catalog each target is compared with all;
 *     above, with sampled negatives
 * @param negatives tracks sampled for a batch and shared by its targets
 * @param popularityExponent negatives are drawn by their count to this power, from 0 (evenly) to 1
 * @param epochs passes over the data at most
 * @param batchSize sequences in a batch
 * @param maxLength tracks of a session trained on in one piece; longer sessions are cut
 * @param learningRate of Adam at the beginning; it falls evenly to a tenth in the last epoch
 * @param gradientClip the largest norm of the gradient of a batch; longer ones are scaled down
 * @param validationShare share of the sessions held out to find the best epoch, from 0 (train all
 *     epochs, keep the last) to below 1
 * @param patience epochs without a better validation loss after which training stops
 * @param seed of all random numbers
 */
public record LstmConfig(
    int embeddingSize,
    int hiddenSize,
    double embeddingDropout,
    double hiddenDropout,
    int fullSoftmaxUpTo,
    int negatives,
    double popularityExponent,
    int epochs,
    int batchSize,
    int maxLength,
    double learningRate,
    double gradientClip,
    double validationShare,
    int patience,
    long seed) {

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LstmConfig {
    Checks.positive("embeddingSize", embeddingSize);
    Checks.positive("hiddenSize", hiddenSize);
    Checks.share("embeddingDropout", embeddingDropout);
    Checks.share("hiddenDropout", hiddenDropout);
    Checks.notNegative("fullSoftmaxUpTo", fullSoftmaxUpTo);
    Checks.positive("negatives", negatives);
    if (!(popularityExponent >= 0 && popularityExponent <= 1)) {
      throw new IllegalArgumentException(
          "popularityExponent must be from 0 to 1: " + popularityExponent);
    }
    new LoopConfig(
        epochs, batchSize, maxLength, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** Settings that do well on playlists of some ten thousand songs. */
  public static LstmConfig defaults() {
    return new LstmConfig(128, 128, 0.3, 0.3, 20_000, 2048, 0.5, 8, 64, 50, 4e-3, 5, 0.05, 2, 42);
  }

  LoopConfig loop() {
    return new LoopConfig(
        epochs, batchSize, maxLength, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** The same with another size of the track vectors. */
  public LstmConfig withEmbeddingSize(int newEmbeddingSize) {
    return with("embeddingSize", newEmbeddingSize);
  }

  /** The same with another number of LSTM units. */
  public LstmConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with another dropout of the input vectors. */
  public LstmConfig withEmbeddingDropout(double newEmbeddingDropout) {
    return with("embeddingDropout", newEmbeddingDropout);
  }

  /** The same with another dropout of the LSTM's outputs. */
  public LstmConfig withHiddenDropout(double newHiddenDropout) {
    return with("hiddenDropout", newHiddenDropout);
  }

  /** The same with a full softmax up to another size of the catalog. */
  public LstmConfig withFullSoftmaxUpTo(int newFullSoftmaxUpTo) {
    return with("fullSoftmaxUpTo", newFullSoftmaxUpTo);
  }

  /** The same with another number of sampled negatives. */
  public LstmConfig withNegatives(int newNegatives) {
    return with("negatives", newNegatives);
  }

  /** The same with negatives drawn by another power of popularity. */
  public LstmConfig withPopularityExponent(double newPopularityExponent) {
    return with("popularityExponent", newPopularityExponent);
  }

  /** The same with another number of epochs. */
  public LstmConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with other batches. */
  public LstmConfig withBatchSize(int newBatchSize) {
    return with("batchSize", newBatchSize);
  }

  /** The same with sessions cut at another length. */
  public LstmConfig withMaxLength(int newMaxLength) {
    return with("maxLength", newMaxLength);
  }

  /** The same with another learning rate. */
  public LstmConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with another limit of the gradient. */
  public LstmConfig withGradientClip(double newGradientClip) {
    return with("gradientClip", newGradientClip);
  }

  /** The same with another share of sessions held out. */
  public LstmConfig withValidationShare(double newValidationShare) {
    return with("validationShare", newValidationShare);
  }

  /** The same with another patience. */
  public LstmConfig withPatience(int newPatience) {
    return with("patience", newPatience);
  }

  /** The same with another seed. */
  public LstmConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  private LstmConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
