package org.songnet.models.java.neighbours;

import org.songnet.vector.LargestKeys;
import org.songnet.vector.RankKey;
import org.songnet.vector.SparseMatrix;

/**
 * Multiplies a sparse row with a sparse matrix, touching only the columns that are not zero.
 *
 * <p>Holds 12 bytes for each column, to be used again and again; not thread-safe.
 */
final class RowProduct {

  /**
   * Turns an element of the product into what it is ranked by; what is not positive is left out.
   */
  @FunctionalInterface
  interface ColumnWeight {
    double of(int column, double product);
  }

  private final double[] sums;
  private final int[] touched;
  private int count;

  RowProduct(int columns) {
    sums = new double[columns];
    touched = new int[columns];
  }

  /** Computes the product of a row of the one matrix, which has no negative values, and another. */
  void multiply(SparseMatrix left, int row, SparseMatrix right) {
    for (int i = 0; i < count; i++) {
      sums[touched[i]] = 0;
    }
    count = 0;
    for (int i = left.start(row); i < left.end(row); i++) {
      add(left.value(i), right, left.column(i));
    }
  }

  private void add(double factor, SparseMatrix right, int row) {
    for (int i = right.start(row); i < right.end(row); i++) {
      double product = factor * right.value(i);
      if (product > 0) {
        int column = right.column(i);
        if (sums[column] == 0) {
          touched[count++] = column;
        }
        sums[column] += product;
      }
    }
  }

  /** The {@link RankKey}s of the {@code k} elements with the largest weights, in no order. */
  long[] largest(int k, ColumnWeight weight) {
    LargestKeys largest = new LargestKeys(Math.min(k, count));
    for (int i = 0; i < count; i++) {
      float value = (float) weight.of(touched[i], sums[touched[i]]);
      if (value > 0) {
        largest.offer(RankKey.of(touched[i], value));
      }
    }
    return largest.toArray();
  }

  /** The same with all elements that are as large as the last of them, however many. */
  long[] largestAndTies(int k, ColumnWeight weight) {
    float last = Float.POSITIVE_INFINITY;
    for (long key : largest(k, weight)) {
      last = Math.min(last, RankKey.score(key));
    }
    float limit = last;
    return largest(
        count,
        (column, sum) -> {
          double value = weight.of(column, sum);
          return (float) value < limit ? 0 : value;
        });
  }
}
