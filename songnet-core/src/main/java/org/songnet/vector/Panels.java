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
  private static final int STRIP = 16;

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
          kernel.multiply(tile, a, rowAt, stride, 1, panel, panelFrom, deep, out, outAt);
        } else {
          kernel.multiply(tile, a, rowAt, stride, 1, panel, panelFrom, deep, part, 0);
          kernel.combine(1, part, 0, 1, out, outAt, Shape.BLOCK, tile, Shape.BLOCK);
        }
      }
    }
  }

  /**
   * Copies the transpose of {@code rows × columns} numbers.
   *
   * <p>Sixteen columns at a time: what is read is one cache line of each row, what is written are
   * sixteen lines that stay in the cache until they are full.
   */
  static void transpose(
      float[] from, int at, int stride, int rows, int columns, float[] to, int toAt, int toStride) {
    for (int first = 0; first < columns; first += STRIP) {
      int end = Math.min(columns, first + STRIP);
      for (int i = 0; i < rows; i++) {
        int source = at + i * stride;
        int target = toAt + i;
        for (int j = first; j < end; j++) {
          to[target + j * toStride] = from[source + j];
        }
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
