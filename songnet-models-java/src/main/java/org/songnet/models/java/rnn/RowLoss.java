package org.songnet.models.java.rnn;

/**
 * What it costs that a target has one score and other tracks have others.
 *
 * <p>One object works on row after row; it belongs to one thread.
 */
abstract class RowLoss {

  /** The gradient of the last loss with respect to the score of the target. */
  float targetSlope;

  /**
   * The loss of one row; notes {@link #targetSlope}.
   *
   * @param logits scores of the others, overwritten by the gradient; minus infinity takes no part
   * @param target the score of the target
   */
  abstract double evaluate(float[] logits, int from, int to, float target);

  /** The loss of a configuration, for so many others at most. */
  static RowLoss of(RnnConfig config, int width) {
    return switch (config.loss()) {
      case CROSS_ENTROPY -> new CrossEntropy();
      case BPR_MAX -> new BprMax(config.scorePenalty(), width);
    };
  }
}
