package org.songnet.vector;

import java.util.Arrays;

/**
 * A query as the kernels see it, and how far their single-precision scores can be off.
 *
 * <p>A sum of d products that is rounded at every step misses the true one by at most {@code
 * γ‖q‖‖x‖} with {@code γ = du/(1−du)} and {@code u = 2⁻²⁴} (N. J. Higham, Accuracy and Stability of
 * Numerical Algorithms, 2nd ed., section 3.1). A few more {@code u} cover what else is rounded: the
 * number behind a row, the exact score itself, bounds and limits.
 */
final class Probe {

  private static final double U = 0x1p-24;
  private static final int MORE_ROUNDINGS = 24;

  /** The components. */
  final float[] query;

  /** The same with a 1 behind them where the metric is euclidean: as wide as a stored row. */
  final float[] extended;

  /** The length of the query. */
  final double length;

  private final boolean euclidean;
  private final double extendedLength;
  private final double gamma;
  private final double underflow;

  Probe(float[] query, Shape shape) {
    this.query = query;
    this.euclidean = shape.euclidean();
    this.length = Math.sqrt(ExactScore.squaredLength(query, 0, query.length));
    this.extendedLength = euclidean ? Math.hypot(length, 1) : length;
    this.extended = euclidean ? Arrays.copyOf(query, shape.width()) : query;
    if (euclidean) {
      extended[query.length] = 1;
    }
    double roundings = (shape.width() + MORE_ROUNDINGS) * U;
    this.gamma = roundings < 1 ? roundings / (1 - roundings) : Double.POSITIVE_INFINITY;
    this.underflow = (double) (shape.width() + MORE_ROUNDINGS) * Float.MIN_VALUE;
  }

  /** How far the score of a row can be off if the row is at most so long. */
  double floatError(float rowLength) {
    if (!euclidean) {
      return gamma * length * rowLength + underflow;
    }
    // Distances of nearly the same size may round to one float: (‖q‖ + ‖x‖)² bounds the square.
    double n = rowLength;
    double square = (length + n) * (length + n);
    return gamma * extendedLength * n * Math.hypot(1, n / 2) + 8 * U * square + underflow;
  }
}
