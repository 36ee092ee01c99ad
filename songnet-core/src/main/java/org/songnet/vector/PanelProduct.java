package org.songnet.vector;

/** Products of a few rows with one panel of the right operand, which is packed for it. */
abstract class PanelProduct {

  static final int MAX_ROWS = 6;
  static final int MAX_COLUMNS = 512;

  /** The best one for this JVM; for panels of some depth at most, and no wider than the matrix. */
  static PanelProduct create(int depth, int matrixColumns) {
    return Kernels.vector()
        .<PanelProduct>map(kernel -> new Tiled(kernel, depth))
        .orElseGet(() -> new Plain(depth, Math.max(1, Math.min(MAX_COLUMNS, matrixColumns))));
  }

  /** How wide a panel is. */
  abstract int columns();

  /** Makes a part of the right operand the panel; what is missing to its width is zero. */
  abstract void pack(Matrix b, int row, int depth, int column, int columns);

  /**
   * Multiplies as many rows as it likes to.
   *
   * @param out overwritten: one row of {@link #columns} for each
   * @return how many rows, from 1 to the smaller of {@code rows} and {@link #MAX_ROWS}
   */
  abstract int multiply(float[] a, int at, int stride, int rows, int depth, float[] out);

  /** {@code y ← αx + βy}. */
  abstract void combine(
      float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int length);

  /** On the kernel's tiles. */
  private static final class Tiled extends PanelProduct {
    private final Kernel kernel;
    private final float[] panel;

    Tiled(Kernel kernel, int depth) {
      this.kernel = kernel;
      this.panel = new float[depth * Shape.BLOCK];
    }

    @Override
    int columns() {
      return Shape.BLOCK;
    }

    @Override
    void pack(Matrix b, int row, int depth, int column, int columns) {
      if (columns < Shape.BLOCK) {
        java.util.Arrays.fill(panel, 0);
      }
      for (int k = 0; k < depth; k++) {
        copyRow(b, row + k, column, columns, panel, k * Shape.BLOCK);
      }
    }

    @Override
    int multiply(float[] a, int at, int stride, int rows, int depth, float[] out) {
      int tile = rows >= 6 ? 6 : rows >= 4 ? 4 : 1;
      kernel.multiply(tile, a, at, stride, panel, 0, depth, out, 0);
      return tile;
    }

    @Override
    void combine(float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int length) {
      kernel.combine(alpha, x, xAt, beta, y, yAt, length);
    }
  }

  /** On whole columns. */
  private static final class Plain extends PanelProduct {
    private final float[][] panel;
    private final float[] sums;

    Plain(int depth, int columns) {
      this.panel = new float[depth][columns];
      this.sums = new float[columns];
    }

    @Override
    int columns() {
      return sums.length;
    }

    @Override
    void pack(Matrix b, int row, int depth, int column, int columns) {
      for (int k = 0; k < depth; k++) {
        copyRow(b, row + k, column, columns, panel[k], 0);
      }
    }

    @Override
    int multiply(float[] a, int at, int stride, int rows, int depth, float[] out) {
      Columns.weightedSum(a, at, depth, panel, 0, sums);
      System.arraycopy(sums, 0, out, 0, sums.length);
      return 1;
    }

    @Override
    void combine(float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int length) {
      for (int i = 0; i < length; i++) {
        float old = beta == 0 ? 0 : beta * y[yAt + i];
        y[yAt + i] = alpha * x[xAt + i] + old;
      }
    }
  }

  private static void copyRow(Matrix b, int row, int column, int columns, float[] to, int at) {
    int source = b.at(row, column);
    if (!b.isTransposed()) {
      System.arraycopy(b.data(), source, to, at, columns);
      return;
    }
    for (int j = 0; j < columns; j++, source += b.stride()) {
      to[at + j] = b.data()[source];
    }
  }
}
