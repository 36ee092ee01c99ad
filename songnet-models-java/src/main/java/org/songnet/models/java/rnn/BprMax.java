package org.songnet.models.java.rnn;

import org.songnet.vector.VectorMath;

/**
 * BPR-max: Hidasi and Karatzoglou 2018, "Recurrent Neural Networks with Top-k Gains for
 * Session-based Recommendations", equation 10.
 *
 * <p>With r the scores, s the softmax over those of the others and λ the penalty: −log Σ
 * s·σ(r<sub>target</sub> − r) + λ Σ s·r².
 */
final class BprMax extends RowLoss {

  /** Keeps the logarithm finite. */
  private static final double TINY = 1e-24;

  private final float penalty;
  private final float[] shares;
  private final float[] margins;

  BprMax(double penalty, int width) {
    this.penalty = (float) penalty;
    this.shares = new float[width];
    this.margins = new float[width];
  }

  @Override
  double evaluate(float[] logits, int from, int to, float target) {
    int width = to - from;
    System.arraycopy(logits, from, shares, 0, width);
    Rows.shift(shares, 0, width, -Rows.maximum(logits, from, to));
    VectorMath.exp(shares, 0, width);
    Rows.scale(shares, 0, width, (float) (1 / Rows.sum(shares, 0, width)));
    for (int i = 0; i < width; i++) {
      margins[i] = target - logits[from + i];
    }
    VectorMath.sigmoid(margins, 0, width);
    double above = TINY;
    double squares = 0;
    double slopes = 0;
    for (int i = 0; i < width; i++) {
      float score = shares[i] == 0 ? 0 : logits[from + i];
      logits[from + i] = score;
      above += shares[i] * margins[i];
      squares += shares[i] * score * score;
      slopes += shares[i] * margins[i] * (1 - margins[i]);
    }
    // ds/dr and dσ/dr together: ∂/∂r Σsσ = s·(σ² − Σsσ), ∂/∂r Σsr² = s·(r² − Σsr² + 2r).
    for (int i = 0; i < width; i++) {
      float score = logits[from + i];
      double missed = (above - margins[i] * margins[i]) / above;
      double large = score * score - squares + 2 * score;
      logits[from + i] = (float) (shares[i] * (missed + penalty * large));
    }
    targetSlope = (float) (-slopes / above);
    return penalty * squares - StrictMath.log(above);
  }
}
