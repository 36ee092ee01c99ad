package org.songnet.models.dl4j;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How a feature LSTM is made and trained.
 *
 * @param hiddenSize units of the LSTM
 * @param hiddenDropout share of the LSTM's outputs set to zero in training, from 0 to below 1
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
public record FeatureLstmConfig(
    int hiddenSize,
    double hiddenDropout,
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
  public FeatureLstmConfig {
    Checks.positive("hiddenSize", hiddenSize);
    Checks.share("hiddenDropout", hiddenDropout);
    new LoopConfig(
        epochs, batchSize, maxLength, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** Settings that do well on some hundred playlists with a dozen audio features. */
  public static FeatureLstmConfig defaults() {
    return new FeatureLstmConfig(64, 0.2, 20, 32, 50, 3e-3, 5, 0.1, 3, 42);
  }

  LoopConfig loop() {
    return new LoopConfig(
        epochs, batchSize, maxLength, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** The same with another number of LSTM units. */
  public FeatureLstmConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with another dropout of the LSTM's outputs. */
  public FeatureLstmConfig withHiddenDropout(double newHiddenDropout) {
    return with("hiddenDropout", newHiddenDropout);
  }

  /** The same with another number of epochs. */
  public FeatureLstmConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with other batches. */
  public FeatureLstmConfig withBatchSize(int newBatchSize) {
    return with("batchSize", newBatchSize);
  }

  /** The same with sessions cut at another length. */
  public FeatureLstmConfig withMaxLength(int newMaxLength) {
    return with("maxLength", newMaxLength);
  }

  /** The same with another learning rate. */
  public FeatureLstmConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with another limit of the gradient. */
  public FeatureLstmConfig withGradientClip(double newGradientClip) {
    return with("gradientClip", newGradientClip);
  }

  /** The same with another share of sessions held out. */
  public FeatureLstmConfig withValidationShare(double newValidationShare) {
    return with("validationShare", newValidationShare);
  }

  /** The same with another patience. */
  public FeatureLstmConfig withPatience(int newPatience) {
    return with("patience", newPatience);
  }

  /** The same with another seed. */
  public FeatureLstmConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  private FeatureLstmConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
