package org.songnet.models.java.rnn;

import java.util.SplittableRandom;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/** Turns states into vectors of another size by a matrix. Not thread-safe. */
final class Projection {

  private static final int POSITIONS = 256;
  private static final int COLUMNS = 64;

  private final int from;
  private final int to;
  private final Parameter weights;

  /** A random matrix. */
  Projection(int from, int to, SplittableRandom random) {
    this.from = from;
    this.to = to;
    this.weights = new Parameter("projection", from, to).uniform(1 / Math.sqrt(from), random);
  }

  /** The matrix, a row for each unit. */
  Parameter weights() {
    return weights;
  }

  /** Projects rows. */
  void forward(float[] rows, float[] projected, int count) {
    Matrix matrix = Matrix.of(weights.values(), from, to);
    Tasks.ranges(
        count,
        POSITIONS,
        (start, end) ->
            Gemm.multiply(
                1,
                Matrix.of(rows, start * from, end - start, from, from),
                matrix,
                0,
                Matrix.of(projected, start * to, end - start, to, to)));
  }

  /** Adds to the gradient of the matrix; overwrites the gradient of the rows. */
  void backward(float[] rows, float[] projectedGradient, float[] rowGradient, int count) {
    Matrix matrix = Matrix.of(weights.values(), from, to).transposed();
    Tasks.ranges(
        count,
        POSITIONS,
        (start, end) ->
            Gemm.multiply(
                1,
                Matrix.of(projectedGradient, start * to, end - start, to, to),
                matrix,
                0,
                Matrix.of(rowGradient, start * from, end - start, from, from)));
    Matrix fed = Matrix.of(rows, count, from).transposed();
    Tasks.ranges(
        to,
        COLUMNS,
        (start, end) ->
            Gemm.multiply(
                1,
                fed,
                Matrix.of(projectedGradient, start, count, end - start, to),
                1,
                Matrix.of(weights.gradient(), start, from, end - start, to)));
    weights.touchAll();
  }
}
