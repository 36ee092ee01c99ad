package org.songnet.vector;

/**
 * Products of matrices of any height and depth with one panel, made of the kernel's small tiles.
 */
final class Panels {

  /*
   * A panel is read once for every six rows. 128 components of it are 32 KB and stay in the
   * first-level cache; deeper ones are multiplied part by part.
   */
  private static final int DEPTH = 128;

  private static final int TILE = 6;

  private final Kernel kernel;
  private final float[] part = new float[TILE * Shape.BLOCK];

  Panels(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * Multiplies rows with a panel.
   *
   * @param a the first row starts at {@code at}, the next ones {@code stride} further each
   * @param out overwritten: {@code rows} times 64 products
   */
  void multiply(
      float[] a, int at, int stride, int rows, float[] panel, int panelAt, int depth, float[] out) {
    int parts = (depth + DEPTH - 1) / DEPTH;
    int step = (depth + parts - 1) / parts;
    for (int from = 0; from < depth; from += step) {
      int deep = Math.min(step, depth - from);
      int panelFrom = panelAt + from * Shape.BLOCK;
      for (int row = 0, tile; row < rows; row += tile) {
        tile = rows - row >= TILE ? TILE : rows - row >= 4 ? 4 : 1;
        int rowAt = at + row * stride + from;
        int outAt = row * Shape.BLOCK;
        if (from == 0) {
          kernel.multiply(tile, a, rowAt, stride, panel, panelFrom, deep, out, outAt);
        } else {
          kernel.multiply(tile, a, rowAt, stride, panel, panelFrom, deep, part, 0);
          kernel.combine(1, part, 0, 1, out, outAt, tile * Shape.BLOCK);
        }
      }
    }
  }

  /** Writes the transpose of {@code rows × columns} numbers, each row of it 64 numbers apart. */
  static void transpose(
      float[] from, int at, int stride, int rows, int columns, float[] panel, int panelAt) {
    for (int j = 0; j < columns; j++) {
      int to = panelAt + j * Shape.BLOCK;
      for (int i = 0; i < rows; i++) {
        panel[to + i] = from[at + i * stride + j];
      }
    }
  }

  /** The queries, one behind the other. */
  static float[] rows(Probe[] probes, int width) {
    float[] rows = new float[probes.length * width];
    for (int q = 0; q < probes.length; q++) {
      System.arraycopy(probes[q].extended, 0, rows, q * width, width);
    }
    return rows;
  }
}
