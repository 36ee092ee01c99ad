package org.songnet.models.java.rnn;

import java.util.Arrays;

/**
 * Weighted sums of rows, each in an array of its own.
 *
 * <p>Four rows at a time, so that the sums are read and written a quarter as often; rows of one
 * flat array would not be vectorised by the compiler. The order of additions is the same on every
 * machine.
 */
final class Sums {

  /** Sums worked on together: they stay in the first-level cache. */
  private static final int BLOCK = 2048;

  private Sums() {}

  /** Cuts an array into rows. */
  static float[][] rows(float[] flat, int width) {
    float[][] rows = new float[flat.length / width][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(flat, row * width, (row + 1) * width);
    }
    return rows;
  }

  /** Adds each row, times its factor, to the sums. */
  static void add(float[] factors, float[][] rows, float[] sums) {
    for (int from = 0; from < sums.length; from += BLOCK) {
      int to = Math.min(sums.length, from + BLOCK);
      int row = 0;
      for (; row + 3 < rows.length; row += 4) {
        addFour(
            factors[row],
            rows[row],
            factors[row + 1],
            rows[row + 1],
            factors[row + 2],
            rows[row + 2],
            factors[row + 3],
            rows[row + 3],
            sums,
            from,
            to);
      }
      for (; row < rows.length; row++) {
        addOne(factors[row], rows[row], sums, from, to);
      }
    }
  }

  private static void addFour(
      float a,
      float[] x,
      float b,
      float[] y,
      float c,
      float[] z,
      float d,
      float[] w,
      float[] sums,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      sums[i] += a * x[i] + b * y[i] + c * z[i] + d * w[i];
    }
  }

  private static void addOne(float a, float[] x, float[] sums, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] += a * x[i];
    }
  }
}
