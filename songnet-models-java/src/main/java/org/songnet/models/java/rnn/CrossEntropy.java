package org.songnet.models.java.rnn;

import org.songnet.vector.VectorMath;

/** The negative log-likelihood of the target under a softmax. */
final class CrossEntropy extends RowLoss {

  @Override
  double evaluate(float[] logits, int from, int to, float target) {
    float maximum = Math.max(target, Rows.maximum(logits, from, to));
    Rows.shift(logits, from, to, -maximum);
    VectorMath.exp(logits, from, to);
    double others = Rows.sum(logits, from, to);
    double sum = others + StrictMath.exp((double) target - maximum);
    Rows.scale(logits, from, to, (float) (1 / sum));
    targetSlope = (float) (-others / sum);
    return (double) maximum - target + StrictMath.log(sum);
  }
}
