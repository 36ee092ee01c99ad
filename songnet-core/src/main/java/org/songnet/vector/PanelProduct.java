package org.songnet.vector;

/** Products of a few rows with one panel of the right operand, which is packed for it. */
abstract class PanelProduct {

  static final int MAX_ROWS = 6;
  private static final int MAX_COLUMNS = 512;
  private static final int FAR = 1024;

  /** The best one for this JVM; for panels of some depth at most, and no wider than the matrix. */
  static PanelProduct create(int depth, int matrixColumns, GemmScratch scratch) {
    return Kernels.vector()
        .<PanelProduct>map(kernel -> new Tiled(kernel, scratch.panel(depth * Shape.BLOCK)))
        .orElseGet(() -> new Plain(depth, Math.max(1, Math.min(MAX_COLUMNS, matrixColumns))));
  }

  /** Whether rows of the left operand are to be copied, one closely behind the other. */
  abstract boolean wantsCopyOf(Matrix a);

  /** How wide a panel is. */
  abstract int columns();

  /** Makes a part of the right operand the panel; what is missing to its width is zero. */
  abstract void pack(Matrix b, int row, int depth, int column, int columns);

  /**
   * Multiplies as many rows as it likes to.
   *
   * @param a as {@link Kernel#multiply} wants it; {@code step} is 1 where copies are wanted
   * @param out overwritten: one row of {@link #columns} for each
   * @return how many rows, from 1 to the smaller of {@code rows} and {@link #MAX_ROWS}
   */
  abstract int multiply(float[] a, int at, int stride, int step, int rows, int depth, float[] out);

  /** {@code y ← αx + βy}, for rows of x that {@link #multiply} made, and rows of y so far apart. */
  abstract void combine(
      float alpha, float[] x, float beta, float[] y, int yAt, int stride, int rows, int columns);

  /** On the kernel's tiles. */
  private static final class Tiled extends PanelProduct {
    private final Kernel kernel;
    private final float[] panel;

    Tiled(Kernel kernel, float[] panel) {
      this.kernel = kernel;
      this.panel = panel;
    }

    /** Far strides fall into the same few lines of a cache, and each into another page. */
    @Override
    boolean wantsCopyOf(Matrix a) {
      return a.stride() >= (a.isTransposed() ? FAR / 4 : FAR);
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
      if (b.isTransposed()) {
        Panels.transpose(
            b.data(), b.at(row, column), b.stride(), columns, depth, panel, 0, Shape.BLOCK);
        return;
      }
      for (int k = 0; k < depth; k++) {
        System.arraycopy(b.data(), b.at(row + k, column), panel, k * Shape.BLOCK, columns);
      }
    }

    @Override
    int multiply(float[] a, int at, int stride, int step, int rows, int depth, float[] out) {
      int tile = rows >= 6 ? 6 : rows >= 4 ? 4 : 1;
      kernel.multiply(tile, a, at, stride, step, panel, 0, depth, out, 0);
      return tile;
    }

    @Override
    void combine(
        float alpha, float[] x, float beta, float[] y, int yAt, int stride, int rows, int columns) {
      kernel.combine(alpha, x, 0, beta, y, yAt, stride, rows, columns);
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
    boolean wantsCopyOf(Matrix a) {
      return a.isTransposed();
    }

    @Override
    int columns() {
      return sums.length;
    }

    @Override
    void pack(Matrix b, int row, int depth, int column, int columns) {
      for (int k = 0; k < depth; k++) {
        for (int j = 0; j < columns; j++) {
          panel[k][j] = b.data()[b.at(row + k, column + j)];
        }
      }
    }

    @Override
    int multiply(float[] a, int at, int stride, int step, int rows, int depth, float[] out) {
      Columns.weightedSum(a, at, depth, panel, 0, sums);
      System.arraycopy(sums, 0, out, 0, sums.length);
      return 1;
    }

    @Override
    void combine(
        float alpha, float[] x, float beta, float[] y, int yAt, int stride, int rows, int columns) {
      for (int j = 0; j < columns; j++) {
        float old = beta == 0 ? 0 : beta * y[yAt + j];
        y[yAt + j] = alpha * x[j] + old;
      }
    }
  }
}
