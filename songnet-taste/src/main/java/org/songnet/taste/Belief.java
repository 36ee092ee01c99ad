package org.songnet.taste;

import java.util.List;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;
import org.songnet.vector.SymmetricInverse;

/**
 * What is believed about the weights of a logistic regression: a normal distribution.
 *
 * <p>From many answers at once it is Laplace's approximation, as in D. MacKay, "The evidence
 * framework applied to classification networks", Neural Computation 4(5), 1992: the mean is the
 * most probable weights, the covariance the inverse of the curvature there. A single answer is
 * added by one step of an extended Kalman filter, which costs the square of the number of weights.
 * With {@code m} the mean, {@code S} the covariance, {@code a = x·m} and {@code v = x'Sx}, the
 * probability of a like is {@code 1 / (1 + exp(-a / √(1 + πv/8)))} (MacKay's equation 10): what is
 * uncertain is drawn towards a half.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class Belief {

  private static final int MOST_STEPS = 30;
  private static final double CONVERGED = 1e-4;

  private final double[] prior;
  private final double[] deviations;
  private final double[] mean;
  private final double[] covariance;

  private Belief(double[] prior, double[] deviations, double[] mean, double[] covariance) {
    this.prior = prior;
    this.deviations = deviations;
    this.mean = mean;
    this.covariance = covariance;
  }

  /** What is believed before there are answers: independent weights. */
  static Belief prior(double[] mean, double[] deviations) {
    int size = mean.length;
    double[] covariance = new double[size * size];
    for (int i = 0; i < size; i++) {
      covariance[i * size + i] = deviations[i] * deviations[i];
    }
    return new Belief(mean.clone(), deviations.clone(), mean.clone(), covariance);
  }

  /** An answer: the inputs of a track, and whether it is liked. */
  record Example(Inputs inputs, boolean liked) {
    double target() {
      return liked ? 1 : 0;
    }
  }

  /** The inputs of a track; not copied, not changed. */
  static final class Inputs {
    final float[] values;

    Inputs(float[] values) {
      this.values = values;
    }
  }

  /** The belief after one more answer. */
  Belief with(Example example) {
    float[] x = example.inputs().values;
    double[] sx = times(covariance, x);
    double variance = dot(sx, x);
    double p = sigmoid(logit(x));
    double curvature = Math.max(1e-4, p * (1 - p));
    double scale = curvature / (1 + curvature * variance);
    double step = (example.target() - p) / (1 + curvature * variance);
    int size = mean.length;
    double[] newMean = mean.clone();
    double[] newCovariance = covariance.clone();
    for (int i = 0; i < size; i++) {
      newMean[i] += step * sx[i];
      double factor = scale * sx[i];
      for (int j = 0; j < size; j++) {
        newCovariance[i * size + j] -= factor * sx[j];
      }
    }
    return new Belief(prior, deviations, newMean, newCovariance);
  }

  /** What is believed after these answers and no others. */
  Belief after(List<Example> examples) {
    if (examples.isEmpty()) {
      return prior(prior, deviations);
    }
    double[] weights = prior.clone();
    double loss = loss(weights, examples);
    float[] inverse = new float[0];
    for (int step = 0; step < MOST_STEPS; step++) {
      inverse = inverseCurvature(weights, examples);
      double[] direction = direction(weights, examples, inverse);
      double length = 1;
      double[] next = moved(weights, direction, length);
      double nextLoss = loss(next, examples);
      while (nextLoss > loss && length > 1e-3) {
        length /= 2;
        next = moved(weights, direction, length);
        nextLoss = loss(next, examples);
      }
      boolean done = !(loss - nextLoss > CONVERGED);
      if (nextLoss <= loss) {
        weights = next;
        loss = nextLoss;
      }
      if (done) {
        break;
      }
    }
    int size = prior.length;
    double[] after = new double[size * size];
    for (int i = 0; i < after.length; i++) {
      after[i] = inverse[i] * deviations[i / size] * deviations[i % size];
    }
    return new Belief(prior, deviations, weights, after);
  }

  /** Minus the logarithm of the probability of weights and answers, up to a constant. */
  private double loss(double[] weights, List<Example> examples) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      double off = (weights[i] - prior[i]) / deviations[i];
      loss += off * off / 2;
    }
    for (Example example : examples) {
      double a = dot(weights, example.inputs().values);
      double against = example.liked() ? -a : a;
      loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
    }
    return loss;
  }

  /** The inverse of {@code I + D X'WX D}, D the prior's deviations: well scaled for any prior. */
  private float[] inverseCurvature(double[] weights, List<Example> examples) {
    int size = weights.length;
    float[] rows = new float[examples.size() * size];
    for (int row = 0; row < examples.size(); row++) {
      float[] x = examples.get(row).inputs().values;
      double p = sigmoid(dot(weights, x));
      double root = Math.sqrt(p * (1 - p));
      for (int i = 0; i < size; i++) {
        rows[row * size + i] = (float) (root * deviations[i] * x[i]);
      }
    }
    float[] curvature = new float[size * size];
    for (int i = 0; i < size; i++) {
      curvature[i * size + i] = 1;
    }
    Matrix byRow = Matrix.of(rows, examples.size(), size);
    Gemm.rankUpdate(1, byRow.transposed(), 1, Matrix.of(curvature, size, size));
    SymmetricInverse.invert(curvature, size, (done, all) -> {});
    return curvature;
  }

  /** Newton's step. */
  private double[] direction(double[] weights, List<Example> examples, float[] inverse) {
    int size = weights.length;
    double[] gradient = new double[size];
    for (Example example : examples) {
      float[] x = example.inputs().values;
      double residual = example.target() - sigmoid(dot(weights, x));
      for (int i = 0; i < size; i++) {
        gradient[i] += residual * x[i];
      }
    }
    for (int i = 0; i < size; i++) {
      gradient[i] = deviations[i] * gradient[i] - (weights[i] - prior[i]) / deviations[i];
    }
    double[] direction = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += inverse[i * size + j] * gradient[j];
      }
      direction[i] = deviations[i] * sum;
    }
    return direction;
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += length * direction[i];
    }
    return moved;
  }

  /** The most probable logarithm of the odds of a like. */
  double logit(float[] x) {
    return dot(mean, x);
  }

  /** How uncertain that is: its variance. */
  double variance(float[] x) {
    return Math.max(0, dot(times(covariance, x), x));
  }

  /** The covariance times an input. */
  double[] spread(float[] x) {
    return times(covariance, x);
  }

  /** The probability of a like where the logarithm of the odds is so uncertain. */
  static double probability(double logit, double variance) {
    return sigmoid(logit / Math.sqrt(1 + Math.PI * variance / 8));
  }

  /** How many weights there are. */
  int size() {
    return mean.length;
  }

  /** The most probable weights, as a copy. */
  double[] weights() {
    return mean.clone();
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static double[] times(double[] matrix, float[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        int line = i * x.length;
        for (int j = 0; j < x.length; j++) {
          product[j] += x[i] * matrix[line + j];
        }
      }
    }
    return product;
  }

  private static double dot(double[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
