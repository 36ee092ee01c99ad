package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns hidden states into vectors of another size by a matrix; leaves those of equal size alone.
 */
final class Projection {

  private final int from;
  private final int to;
  private final Parameter weights;
  private final boolean identity;

  /** A random matrix, or none where the sizes are equal and it may be spared. */
  Projection(int from, int to, boolean spareIfEqual, SplittableRandom random) {
    this.from = from;
    this.to = to;
    this.identity = spareIfEqual && from == to;
    this.weights =
        new Parameter("projection", 1, identity ? 0 : from * to)
            .uniform(1 / Math.sqrt(from), random);
  }

  /** The matrix, or nothing. */
  List<Parameter> parameters() {
    return identity ? List.of() : List.of(weights);
  }

  /** The matrix, a row for each hidden unit; empty where it is spared. */
  float[] matrix() {
    return weights.values().clone();
  }

  /** Projects rows. */
  float[] forward(float[] rows) {
    if (identity) {
      return rows;
    }
    int count = rows.length / from;
    try (INDArray x = Matrices.of(rows, count, from);
        INDArray w = Matrices.of(weights.values(), from, to);
        INDArray y = Matrices.zeros(count, to)) {
      Matrices.times(x, w, y, 1);
      return Matrices.toArray(y);
    }
  }

  /** Adds to the gradient of the matrix; returns the gradient of the rows. */
  float[] backward(float[] rows, float[] gradient) {
    if (identity) {
      return gradient;
    }
    int count = rows.length / from;
    try (INDArray x = Matrices.of(rows, count, from);
        INDArray w = Matrices.of(weights.values(), from, to);
        INDArray dy = Matrices.of(gradient, count, to);
        INDArray dw = Matrices.zeros(from, to);
        INDArray dx = Matrices.zeros(count, from)) {
      Matrices.addTransposedTimes(x, dy, dw, 1);
      weights.addGradient(Matrices.toArray(dw));
      Matrices.timesTransposed(dy, w, dx);
      return Matrices.toArray(dx);
    }
  }
}
