package org.songnet.vector;

/**
 * Sums of products of the columns of a small matrix with each other, {@code AᵀA}.
 *
 * <p>The matrix is set line by line or column by column; what was set before stays. Belongs to one
 * thread.
 */
abstract class Gram {

  /**
   * The best one for this JVM.
   *
   * @param lines how many lines there may be
   * @param columns how many columns there may be
   */
  static Gram create(int lines, int columns) {
    return Kernels.vector()
        .<Gram>map(kernel -> new Tiled(kernel, lines, columns))
        .orElseGet(() -> new Plain(lines, columns));
  }

  /** Sets the first numbers of a line. */
  abstract void line(int line, float[] values, int size);

  /**
   * Sets the first columns from the first line on.
   *
   * @param values column after column, {@code size} numbers each
   */
  abstract void columns(float[] values, int count, int size);

  /**
   * Adds {@code factor · AᵀA} to the upper triangle of a matrix.
   *
   * @param upper its lines, from the diagonal on; what is left of it and from {@code size} on may
   *     change
   * @param from the first line of it that counts, a multiple of 64
   * @param to one past the last line that counts
   * @param size how many lines and columns it has
   * @param depth how many lines of A count
   */
  abstract void addTo(float factor, float[][] upper, int from, int to, int size, int depth);

  /**
   * On the kernel's tiles: a panel of 64 columns is the right operand and, read across, the left
   * one.
   */
  private static final class Tiled extends Gram {
    private static final int BLOCK = Shape.BLOCK;
    private static final int TILE = 6;
    private static final int VECTOR = 16;

    /*
     * Two panels of 128 lines are 64 KB: they nearly stay in the first-level cache, deeper ones are
     * multiplied part by part.
     */
    private static final int DEPTH = 128;

    private final Kernel kernel;
    private final int lines;
    private final float[] panels;
    private final float[] out = new float[TILE * BLOCK];

    Tiled(Kernel kernel, int lines, int columns) {
      this.kernel = kernel;
      this.lines = lines;
      this.panels = new float[Math.multiplyExact(Shape.blocks(columns) * BLOCK, lines)];
    }

    @Override
    void line(int line, float[] values, int size) {
      for (int column = 0; column < size; column += BLOCK) {
        int length = Math.min(BLOCK, size - column);
        System.arraycopy(values, column, panels, column * lines + line * BLOCK, length);
      }
    }

    @Override
    void columns(float[] values, int count, int size) {
      for (int column = 0; column < count; column += BLOCK) {
        int width = Math.min(BLOCK, count - column);
        Panels.transpose(values, column * size, size, width, size, panels, column * lines, BLOCK);
      }
    }

    @Override
    void addTo(float factor, float[][] upper, int from, int to, int size, int depth) {
      for (int line = 0; line < depth; line += DEPTH) {
        int deep = Math.min(DEPTH, depth - line);
        for (int column = from; column < size; column += BLOCK) {
          for (int row = from; row < Math.min(to, column + BLOCK); row += BLOCK) {
            int height = Math.min(BLOCK, to - row);
            int width = width(size - column, upper[row].length - column);
            addBlock(factor, upper, row, height, column, width, line, deep);
          }
        }
      }
    }

    /** Whole vectors where there is room: what they add behind the last column does not count. */
    private static int width(int columns, int room) {
      int vectors = (columns + VECTOR - 1) / VECTOR * VECTOR;
      return Math.min(BLOCK, vectors <= room ? vectors : columns);
    }

    private void addBlock(
        float factor,
        float[][] upper,
        int row,
        int height,
        int column,
        int width,
        int line,
        int depth) {
      int left = row * lines + line * BLOCK;
      int right = column * lines + line * BLOCK;
      for (int i = 0, tile; i < height; i += tile) {
        tile = height - i >= TILE ? TILE : height - i >= 4 ? 4 : 1;
        kernel.multiply(tile, panels, left + i, 1, BLOCK, panels, right, depth, out, 0);
        for (int r = 0; r < tile; r++) {
          kernel.combine(factor, out, r * BLOCK, 1, upper[row + i + r], column, BLOCK, 1, width);
        }
      }
    }
  }

  /** On whole lines. */
  private static final class Plain extends Gram {
    private final float[][] values;

    Plain(int lines, int columns) {
      this.values = new float[lines][columns];
    }

    @Override
    void line(int line, float[] numbers, int size) {
      System.arraycopy(numbers, 0, values[line], 0, size);
    }

    @Override
    void columns(float[] numbers, int count, int size) {
      for (int line = 0; line < size; line++) {
        for (int column = 0; column < count; column++) {
          values[line][column] = numbers[column * size + line];
        }
      }
    }

    @Override
    void addTo(float factor, float[][] upper, int from, int to, int size, int depth) {
      for (int row = from; row < to; row++) {
        int line = 0;
        for (; line <= depth - 4; line += 4) {
          Columns.addProducts(upper[row], row, size, factor, values, line, row);
        }
        for (; line < depth; line++) {
          Columns.addProduct(upper[row], row, size, factor * values[line][row], values[line]);
        }
      }
    }
  }
}
