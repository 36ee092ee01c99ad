package org.songnet.benchmarks;

/** What one writes who does not think of speed. */
final class Loops {

  private Loops() {}

  /** A single query: one sum a row. */
  static float worstOfBest(float[] rows, float[] query) {
    BestScores best = new BestScores(Data.K);
    int d = query.length;
    for (int row = 0, at = 0; at < rows.length; row++, at += d) {
      float sum = 0;
      for (int j = 0; j < d; j++) {
        sum += query[j] * rows[at + j];
      }
      best.offer(row, sum);
    }
    return best.worst();
  }

  /**
   * {@code C ← AB} of square matrices, the middle loop inside so that memory is walked in order.
   */
  static void multiply(int n, float[] a, float[] b, float[] c) {
    java.util.Arrays.fill(c, 0);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        float x = a[i * n + k];
        for (int j = 0; j < n; j++) {
          c[i * n + j] += x * b[k * n + j];
        }
      }
    }
  }
}
