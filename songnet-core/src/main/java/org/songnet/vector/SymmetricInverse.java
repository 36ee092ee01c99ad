package org.songnet.vector;

import java.util.stream.IntStream;

/**
 * The inverse of a large positive definite matrix, in its own memory.
 *
 * <p>Blocks of 128 pivots are swept one after the other (J. H. Goodnight, "A Tutorial on the SWEEP
 * Operator", The American Statistician 33(3), 1979): nearly all of the n³ operations are products
 * of a stripe of lines with the lines of the block, on the kernel's tiles and in the pool of the
 * caller. The result does not depend on the number of threads.
 */
public final class SymmetricInverse {

  private static final int BLOCK = 128;
  private static final int STRIPE = 512;

  private final float[] a;
  private final int n;
  private final float[] old;
  private final float[] turned;

  private SymmetricInverse(float[] a, int n) {
    this.a = a;
    this.n = n;
    int width = Math.min(BLOCK, n);
    this.old = new float[n * width];
    this.turned = new float[n * width];
  }

  /** How many bytes {@link #invert} takes for a matrix of n lines, that of the matrix included. */
  public static long bytes(int n) {
    return Float.BYTES * ((long) n * n + 2L * n * BLOCK);
  }

  /**
   * Inverts.
   *
   * @param a n lines of n numbers; the lower triangle is read, all of it is overwritten
   * @param progress asked before each block of pivots with how many are done, and how many there
   *     are; throws to stop
   * @throws IllegalArgumentException if there are not n² numbers
   * @throws ArithmeticException if the matrix is not positive definite, as far as single precision
   *     can tell
   */
  public static void invert(float[] a, int n, Progress progress) {
    if (a.length != (long) n * n) {
      throw new IllegalArgumentException(
          "there must be %d × %d numbers: %d".formatted(n, n, a.length));
    }
    new SymmetricInverse(a, n).run(progress);
  }

  /** Is told how far an inversion is. */
  @FunctionalInterface
  public interface Progress {
    /** Pivots done, of all. */
    void done(int pivots, int all);
  }

  private void run(Progress progress) {
    for (int from = 0; from < n; from += BLOCK) {
      progress.done(from, n);
      sweep(from, Math.min(BLOCK, n - from));
    }
    IntStream.range(0, n).parallel().forEach(this::negate);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        a[i * n + j] = a[j * n + i];
      }
    }
  }

  /** Only the lower triangle is kept up: what is above it is read from below. */
  private void sweep(int from, int width) {
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < width; k++) {
        int column = from + k;
        old[i * width + k] = i >= column ? a[i * n + column] : a[column * n + i];
      }
    }
    Matrix inverse = Matrix.of(inverse(from, width), width, width);
    Matrix left = Matrix.of(turned, n, width);
    Gemm.multiply(1, Matrix.of(old, n, width), inverse, 0, left);
    int stripes = (n + STRIPE - 1) / STRIPE;
    IntStream.range(0, stripes).parallel().forEach(stripe -> subtract(stripe * STRIPE, width));
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < width; k++) {
        int column = from + k;
        if (i >= from && i < from + width) {
          a[i * n + column] = -inverse.get(i - from, k);
        } else if (i > column) {
          a[i * n + column] = turned[i * width + k];
        } else {
          a[column * n + i] = turned[i * width + k];
        }
      }
    }
  }

  private void subtract(int row, int width) {
    int rows = Math.min(STRIPE, n - row);
    int columns = row + rows;
    Gemm.multiply(
        -1,
        Matrix.of(turned, row * width, rows, width, width),
        Matrix.of(old, columns, width).transposed(),
        1,
        Matrix.of(a, row * n, rows, columns, n));
  }

  private void negate(int line) {
    for (int i = line * n; i <= line * n + line; i++) {
      a[i] = -a[i];
    }
  }

  /** The inverse of the block of pivots, by Gauss and Jordan's method in double precision. */
  private float[] inverse(int from, int width) {
    double[][] block = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        block[i][j] = old[(from + i) * width + j];
      }
    }
    for (int k = 0; k < width; k++) {
      double pivot = block[k][k];
      if (!(pivot > 0)) {
        throw new ArithmeticException(
            "the matrix is not positive definite: pivot %d is %s".formatted(from + k, pivot));
      }
      eliminate(block, k, 1 / pivot);
    }
    float[] inverse = new float[width * width];
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = (float) block[i / width][i % width];
    }
    return inverse;
  }

  private static void eliminate(double[][] block, int k, double inverse) {
    double[] line = block[k];
    line[k] = 1;
    for (int j = 0; j < line.length; j++) {
      line[j] *= inverse;
    }
    for (int i = 0; i < block.length; i++) {
      if (i != k) {
        double factor = block[i][k];
        block[i][k] = 0;
        for (int j = 0; j < line.length; j++) {
          block[i][j] -= factor * line[j];
        }
      }
    }
  }
}
