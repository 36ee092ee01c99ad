package org.songnet.vector;

import java.util.Arrays;

/** The arithmetic of a chunk of vectors: one array per dimension, one score per row. */
final class Columns {

  /*
   * A pass adds four dimensions to all scores. Scores and columns are whole arrays of one length
   * that the inner loops walk with the same plain index: that is what C2 turns into SIMD code
   * without a horizontal sum; an offset into one large array is not, nor are eight columns on
   * JDK 17. Products are rounded before they are added (no fused multiply-add), so that scores are
   * the same on every machine and no CPU without such an instruction falls back to emulating it.
   */

  private Columns() {}

  /**
   * The scores of a chunk.
   *
   * @param query as many components as the chunk has columns
   * @param columns holds the columns of the chunk from {@code first} on
   * @param scores overwritten; as long as a column
   */
  static void score(Metric metric, float[] query, float[][] columns, int first, float[] scores) {
    Arrays.fill(scores, 0);
    switch (metric) {
      case DOT -> addProducts(query, columns, first, scores);
      case COSINE -> {
        addProducts(query, columns, first, scores);
        clampToOne(scores);
      }
      case EUCLIDEAN -> {
        addSquaredDifferences(query, columns, first, scores);
        negateRoots(scores);
      }
    }
  }

  private static void addProducts(float[] q, float[][] columns, int first, float[] scores) {
    int j = 0;
    for (int c = first; j <= q.length - 4; j += 4, c += 4) {
      addProducts(
          scores,
          columns[c],
          columns[c + 1],
          columns[c + 2],
          columns[c + 3],
          q[j],
          q[j + 1],
          q[j + 2],
          q[j + 3]);
    }
    for (; j < q.length; j++) {
      addProducts(scores, columns[first + j], q[j]);
    }
  }

  private static void addProducts(
      float[] s,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float qa,
      float qb,
      float qc,
      float qd) {
    for (int r = 0; r < s.length; r++) {
      s[r] = s[r] + qa * a[r] + qb * b[r] + qc * c[r] + qd * d[r];
    }
  }

  private static void addProducts(float[] s, float[] a, float qa) {
    for (int r = 0; r < s.length; r++) {
      s[r] += qa * a[r];
    }
  }

  /** Takes back what rounding added: unit vectors may multiply to a little more than 1. */
  private static void clampToOne(float[] s) {
    for (int r = 0; r < s.length; r++) {
      s[r] = Math.max(-1f, Math.min(1f, s[r]));
    }
  }

  private static void addSquaredDifferences(
      float[] q, float[][] columns, int first, float[] scores) {
    int j = 0;
    for (int c = first; j <= q.length - 4; j += 4, c += 4) {
      addSquaredDifferences(
          scores,
          columns[c],
          columns[c + 1],
          columns[c + 2],
          columns[c + 3],
          q[j],
          q[j + 1],
          q[j + 2],
          q[j + 3]);
    }
    for (; j < q.length; j++) {
      addSquaredDifferences(scores, columns[first + j], q[j]);
    }
  }

  private static void addSquaredDifferences(
      float[] s,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float qa,
      float qb,
      float qc,
      float qd) {
    for (int r = 0; r < s.length; r++) {
      float da = qa - a[r];
      float db = qb - b[r];
      float dc = qc - c[r];
      float dd = qd - d[r];
      s[r] = s[r] + da * da + db * db + dc * dc + dd * dd;
    }
  }

  private static void addSquaredDifferences(float[] s, float[] a, float qa) {
    for (int r = 0; r < s.length; r++) {
      float da = qa - a[r];
      s[r] += da * da;
    }
  }

  private static void negateRoots(float[] s) {
    for (int r = 0; r < s.length; r++) {
      s[r] = 0 - (float) Math.sqrt(s[r]);
    }
  }
}
