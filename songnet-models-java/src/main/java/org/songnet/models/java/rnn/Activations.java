package org.songnet.models.java.rnn;

import org.songnet.vector.VectorMath;

/** What units apply to their sums. */
final class Activations {

  private Activations() {}

  /** Replaces numbers by their logistic sigmoids. */
  static void sigmoid(float[] x, int from, int to) {
    VectorMath.sigmoid(x, from, to);
  }

  /**
   * Replaces numbers by their hyperbolic tangents, to about 1e-7.
   *
   * <p>As 2σ(2x) − 1, which is half the work of a tangent that is exact to the last digit near 0.
   */
  static void tanh(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] *= 2;
    }
    VectorMath.sigmoid(x, from, to);
    for (int i = from; i < to; i++) {
      x[i] = 2 * x[i] - 1;
    }
  }
}
