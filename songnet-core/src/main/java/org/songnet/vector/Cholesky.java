package org.songnet.vector;

import java.util.Arrays;

/**
 * Solves systems {@code (I + M) x = b} of a positive semidefinite M, in place: Cholesky's method,
 * {@code I + M = UᵀU}.
 *
 * <p>Lines of U are worked out one after the other from whole lines above them, which plain Java
 * turns into SIMD code; systems of more than two blocks of 64 lines block by block, with the lines
 * above a block multiplied on the kernel's tiles. Belongs to one thread.
 */
final class Cholesky {

  private static final int BLOCK = Shape.BLOCK;

  private final float[][] upper;
  private final float[] right;
  private final Gram above;

  /** For systems of at most this size. */
  Cholesky(int size) {
    this.upper = new float[size][size];
    this.right = new float[size];
    this.above = size > 2 * BLOCK ? Gram.create(size, size) : Gram.create(0, 0);
  }

  /** The lines of I + M, to add M to: the upper triangle counts. */
  float[][] identity(int size) {
    for (int i = 0; i < size; i++) {
      Arrays.fill(upper[i], 0, size, 0);
      upper[i][i] = 1;
    }
    return upper;
  }

  /** The numbers of b before {@link #solve}, those of x after it. */
  float[] right() {
    return right;
  }

  /** Solves the system. */
  void solve(int size) {
    if (size > 2 * BLOCK) {
      for (int from = 0; from < size; from += BLOCK) {
        int to = Math.min(size, from + BLOCK);
        above.addTo(-1, upper, from, to, size, from);
        factor(from, to, size);
        for (int i = from; i < to; i++) {
          Arrays.fill(upper[i], from, i, 0);
          above.line(i, upper[i], size);
        }
      }
    } else {
      factor(0, size, size);
    }
    forward(size);
    backward(size);
  }

  /** Makes some lines those of U, once those above them are. */
  private void factor(int from, int to, int size) {
    for (int i = from; i < to; i++) {
      float[] line = upper[i];
      int k = from;
      for (; k <= i - 4; k += 4) {
        Columns.addProducts(line, i, size, -1, upper, k, i);
      }
      for (; k < i; k++) {
        Columns.addProduct(line, i, size, -upper[k][i], upper[k]);
      }
      // In exact arithmetic it is at least 1, since all eigenvalues are.
      float inverse = (float) (1 / Math.sqrt(Math.max(1, line[i])));
      line[i] = 1 / inverse;
      for (int j = i + 1; j < size; j++) {
        line[j] *= inverse;
      }
    }
  }

  private void forward(int size) {
    for (int i = 0; i < size; i++) {
      right[i] /= upper[i][i];
      Columns.addProduct(right, i + 1, size, -right[i], upper[i]);
    }
  }

  private void backward(int size) {
    for (int i = size - 1; i >= 0; i--) {
      float[] line = upper[i];
      float even = right[i];
      float odd = 0;
      int j = i + 1;
      for (; j < size - 1; j += 2) {
        even -= line[j] * right[j];
        odd -= line[j + 1] * right[j + 1];
      }
      if (j < size) {
        even -= line[j] * right[j];
      }
      right[i] = (even + odd) / line[i];
    }
  }
}
