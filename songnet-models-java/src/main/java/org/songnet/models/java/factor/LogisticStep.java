package org.songnet.models.java.factor;

import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * Adagrad's step of one vector up the gradient of its log-likelihood, while the other side stays.
 *
 * @param config how far it goes
 * @param staying the vectors of the other side
 * @param fixed the component that never changes: it is 1, what the other side's bias is times
 * @param drawn how many pairs each vector draws, whole or not
 */
record LogisticStep(LogisticMfConfig config, Factors staying, int fixed, double drawn) {

  private static final double AGAINST_ZERO = 1e-6;

  /**
   * Steps.
   *
   * @param weights α·f(r) in one of its rows
   * @param x the vector
   * @param squares of all gradients before, by component
   * @return the loss of the pairs that were looked at, before the step
   */
  double step(SparseMatrix weights, int row, long seed, float[] x, float[] squares) {
    float[] gradient = new float[x.length];
    double loss = 0;
    for (int i = weights.start(row); i < weights.end(row); i++) {
      int other = staying.at(weights.column(i));
      double score = dot(x, other);
      add(weights.value(i) * sigmoid(-score), other, gradient);
      loss += weights.value(i) * softplus(-score);
    }
    int draws = (int) Math.ceil(drawn);
    double weight = drawn / draws;
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      int other = staying.at(random.nextInt(staying.rows()));
      double score = dot(x, other);
      add(-weight * sigmoid(score), other, gradient);
      loss += weight * softplus(score);
    }
    for (int k = 0; k < x.length; k++) {
      if (k != fixed) {
        double slope = gradient[k] - config.regularisation() * x[k];
        squares[k] += (float) (slope * slope);
        x[k] += (float) (config.learningRate() * slope / Math.sqrt(squares[k] + AGAINST_ZERO));
      }
    }
    return loss;
  }

  private double dot(float[] x, int other) {
    float[] y = staying.data();
    float sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[other + k];
    }
    return sum;
  }

  private void add(double factor, int other, float[] gradient) {
    float[] y = staying.data();
    float times = (float) factor;
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] += times * y[other + k];
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** log(1 + exp z), for any z. */
  private static double softplus(double z) {
    return Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, z);
  }
}
