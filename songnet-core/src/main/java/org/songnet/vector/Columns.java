package org.songnet.vector;

import java.util.Arrays;

/** Sums of weighted columns: what plain Java does in place of a {@link Kernel}. */
final class Columns {

  /*
   * A pass adds four columns to all sums. Sums and columns are whole arrays of one length that the
   * inner loop walks with the same plain index: that is what C2 turns into SIMD code by itself; an
   * offset into one large array is not, nor are eight columns on JDK 17. Products are rounded before
   * they are added, because Math.fma is a hundred times slower on a CPU without such an instruction.
   */

  private Columns() {}

  /**
   * Adds up columns, each multiplied by its weight.
   *
   * @param weights {@code count} of them from {@code at} on
   * @param columns as many from {@code first} on
   * @param sums overwritten; as long as a column
   */
  static void weightedSum(
      float[] weights, int at, int count, float[][] columns, int first, float[] sums) {
    Arrays.fill(sums, 0);
    int j = 0;
    for (int c = first, w = at; j <= count - 4; j += 4, c += 4, w += 4) {
      addProducts(
          sums,
          columns[c],
          columns[c + 1],
          columns[c + 2],
          columns[c + 3],
          weights[w],
          weights[w + 1],
          weights[w + 2],
          weights[w + 3]);
    }
    for (; j < count; j++) {
      addProducts(sums, columns[first + j], weights[at + j]);
    }
  }

  private static void addProducts(
      float[] s,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float wa,
      float wb,
      float wc,
      float wd) {
    for (int r = 0; r < s.length; r++) {
      s[r] = s[r] + wa * a[r] + wb * b[r] + wc * c[r] + wd * d[r];
    }
  }

  private static void addProducts(float[] s, float[] a, float wa) {
    for (int r = 0; r < s.length; r++) {
      s[r] += wa * a[r];
    }
  }

  /**
   * Adds four lines, each multiplied by its number in one column: {@code s ← s + factor · Σ
   * lines[k][column] · lines[k]} for k from {@code first} on.
   *
   * @param from the first index that changes
   * @param to one past the last
   */
  static void addProducts(
      float[] s, int from, int to, float factor, float[][] lines, int first, int column) {
    float[] a = lines[first];
    float[] b = lines[first + 1];
    float[] c = lines[first + 2];
    float[] d = lines[first + 3];
    float wa = factor * a[column];
    float wb = factor * b[column];
    float wc = factor * c[column];
    float wd = factor * d[column];
    for (int r = from; r < to; r++) {
      s[r] = s[r] + wa * a[r] + wb * b[r] + wc * c[r] + wd * d[r];
    }
  }

  /** {@code s ← s + weight · a}, from one index to before another. */
  static void addProduct(float[] s, int from, int to, float weight, float[] a) {
    for (int r = from; r < to; r++) {
      s[r] += weight * a[r];
    }
  }
}
