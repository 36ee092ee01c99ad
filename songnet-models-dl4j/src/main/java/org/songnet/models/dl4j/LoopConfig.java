package org.songnet.models.dl4j;

import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.spi.Checks;

/**
 * What every training by sequences needs to know.
 *
 * @param epochs passes over the data at most
 * @param batchSize sequences in a batch
 * @param maxLength positions in a sequence at most
 * @param learningRate of Adam at the beginning; it falls evenly to a tenth at the end
 * @param gradientClip the largest norm of a gradient
 * @param validationShare the share of sessions held out for early stopping
 * @param patience epochs without a better validation loss until training stops
 * @param seed of all random numbers
 */
public record LoopConfig(
    int epochs,
    int batchSize,
    int maxLength,
    double learningRate,
    double gradientClip,
    double validationShare,
    int patience,
    long seed) {

  private static final double NO_CLIP = 1e9;

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LoopConfig {
    Checks.positive("epochs", epochs);
    Checks.positive("batchSize", batchSize);
    Checks.positive("maxLength", maxLength);
    Checks.positive("learningRate", learningRate);
    Checks.positive("gradientClip", gradientClip);
    Checks.share("validationShare", validationShare);
    Checks.positive("patience", patience);
  }

  /** What a training by examples that are no sequences needs: it clips no gradient. */
  public static LoopConfig ofExamples(
      int epochs, int batchSize, double learningRate, int patience, long seed) {
    return new LoopConfig(epochs, batchSize, 1, learningRate, NO_CLIP, 0, patience, seed);
  }

  /** What the configuration of a model says about its training. */
  static LoopConfig of(RnnConfig config) {
    return new LoopConfig(
        config.epochs(),
        config.batchSize(),
        config.maxLength(),
        config.learningRate(),
        config.gradientClip(),
        config.validationShare(),
        config.patience(),
        config.seed());
  }
}
