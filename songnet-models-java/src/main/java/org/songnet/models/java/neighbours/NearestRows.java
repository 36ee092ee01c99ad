package org.songnet.models.java.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.vector.RankKey;
import org.songnet.vector.SparseMatrix;

/**
 * The largest elements of each row of a product of sparse matrices, its diagonal left out.
 *
 * <p>The product is never whole in memory: rows are computed in parallel, in blocks, and of each
 * row only the largest elements are kept. The result is the same for any number of threads, because
 * each row is summed by one of them.
 */
final class NearestRows {

  /** Rows that share a {@link RowProduct}. */
  private static final int BLOCK = 128;

  /** How often progress is reported. */
  private static final int STAGES = 50;

  /**
   * Turns an element of the product into what it is ranked by; what is not positive is left out.
   */
  @FunctionalInterface
  interface Weight {
    double of(int row, int column, double product);
  }

  private final SparseMatrix left;
  private final SparseMatrix right;
  private final int neighbours;
  private final Weight weight;
  private final long[][] rows;

  private NearestRows(SparseMatrix left, SparseMatrix right, int neighbours, Weight weight) {
    this.left = left;
    this.right = right;
    this.neighbours = neighbours;
    this.weight = weight;
    this.rows = new long[left.rows()][];
  }

  /**
   * Multiplies.
   *
   * @param left without negative values
   * @param right likewise; as many rows as {@code left} has columns, as many columns as it has rows
   * @param neighbours how many elements of a row are kept; of equal ones those of smaller index
   * @throws IllegalArgumentException if more than two thousand million elements would be kept
   */
  static SparseMatrix of(
      SparseMatrix left,
      SparseMatrix right,
      int neighbours,
      Weight weight,
      TrainingListener listener) {
    NearestRows nearest = new NearestRows(left, right, neighbours, weight);
    int blocks = (left.rows() + BLOCK - 1) / BLOCK;
    for (int stage = 0; stage < STAGES; stage++) {
      Fitting.step(listener, "neighbours", stage, STAGES);
      int from = (int) ((long) blocks * stage / STAGES);
      int to = (int) ((long) blocks * (stage + 1) / STAGES);
      IntStream.range(from, to).parallel().forEach(nearest::findBlock);
    }
    return nearest.toMatrix();
  }

  private void findBlock(int block) {
    RowProduct product = new RowProduct(right.columns());
    for (int row = block * BLOCK; row < Math.min(rows.length, (block + 1) * BLOCK); row++) {
      int asking = row;
      product.multiply(left, row, right);
      rows[row] =
          product.largest(
              neighbours, (column, sum) -> column == asking ? 0 : weight.of(asking, column, sum));
    }
  }

  private SparseMatrix toMatrix() {
    int[] offsets = new int[rows.length + 1];
    for (int row = 0; row < rows.length; row++) {
      if (offsets[row] > Integer.MAX_VALUE - 8 - rows[row].length) {
        throw new IllegalArgumentException(
            "too many neighbours for %d rows, take fewer: %d".formatted(rows.length, neighbours));
      }
      offsets[row + 1] = offsets[row] + rows[row].length;
    }
    int[] columns = new int[offsets[rows.length]];
    float[] values = new float[columns.length];
    for (int row = 0; row < rows.length; row++) {
      long[] keys = byColumn(rows[row]);
      for (int i = 0; i < keys.length; i++) {
        columns[offsets[row] + i] = (int) (keys[i] >>> 32);
        values[offsets[row] + i] = Float.intBitsToFloat((int) keys[i]);
      }
    }
    return SparseMatrix.of(offsets, columns, values, right.columns());
  }

  /** Puts the column before the bits of the value, and sorts. */
  private static long[] byColumn(long[] rankKeys) {
    long[] keys = new long[rankKeys.length];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToRawIntBits(RankKey.score(rankKeys[i]));
      keys[i] = (long) RankKey.index(rankKeys[i]) << 32 | bits;
    }
    Arrays.sort(keys);
    return keys;
  }
}
