package org.songnet.vector;

/**
 * What the benchmarks compare inside one JVM and nobody else may choose: in this package for that.
 */
public final class KernelAccess {

  private KernelAccess() {}

  /** Which kernel runs. */
  public static String description() {
    return Kernels.description();
  }

  /** An index in plain Java, whatever the JVM can do. */
  public static SimilarityIndex plain(float[] rows, int dimension, Metric metric) {
    return new ExactIndex(
        new ColumnStore(segments(rows, dimension, metric)), metric, Storage.COMPACT, 1);
  }

  private static Segments segments(float[] rows, int dimension, Metric metric) {
    Segments segments = new Segments(Shape.of(dimension, metric));
    float[] row = new float[dimension];
    for (int at = 0; at < rows.length; at += dimension) {
      System.arraycopy(rows, at, row, 0, dimension);
      segments.add(row);
    }
    return segments;
  }

  /**
   * The products of 64 queries with all rows on the kernel's tiles, into a small buffer that nobody
   * looks at: a batch without its top-k.
   */
  public static float products(float[] rows, int dimension, float[] panel) {
    Panels panels = new Panels(Kernels.vector().orElseThrow());
    float[] out = new float[Shape.BLOCK * Shape.BLOCK];
    int count = rows.length / dimension;
    for (int row = 0; row < count; row += Shape.BLOCK) {
      int height = Math.min(Shape.BLOCK, count - row);
      panels.multiply(rows, row * dimension, dimension, height, panel, 0, dimension, out);
    }
    return out[0];
  }

  /** The queries as the right operand of {@link #products}. */
  public static float[] panel(float[][] queries, int dimension) {
    float[] panel = new float[dimension * Shape.BLOCK];
    for (int q = 0; q < queries.length; q++) {
      for (int j = 0; j < dimension; j++) {
        panel[j * Shape.BLOCK + q] = queries[q][j];
      }
    }
    return panel;
  }
}
