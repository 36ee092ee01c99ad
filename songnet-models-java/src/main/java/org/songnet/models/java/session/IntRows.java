package org.songnet.models.java.session;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Sets of whole numbers, one after the other in one array: rows of any length, each strictly
 * ascending.
 *
 * <p>Row {@code r} is at the positions from {@code start(r)} to before {@code end(r)}; other arrays
 * may carry more about each position. Immutable.
 */
final class IntRows {

  private final int[] offsets;
  private final int[] values;

  /**
   * Checks the rows.
   *
   * @param offsets where each row starts and the last one ends; not copied
   * @param values the numbers; not copied
   * @param limit what every number must be below
   * @throws IllegalArgumentException if the offsets are not rows of the values, or if a row does
   *     not ascend strictly from 0 to below the limit
   */
  IntRows(int[] offsets, int[] values, int limit) {
    if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != values.length) {
      throw new IllegalArgumentException("rows must go from 0 to " + values.length);
    }
    for (int row = 0; row + 1 < offsets.length; row++) {
      if (offsets[row + 1] < offsets[row]) {
        throw new IllegalArgumentException("row " + row + " ends before it starts");
      }
    }
    for (int row = 0; row + 1 < offsets.length; row++) {
      int previous = -1;
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        if (values[i] <= previous || values[i] >= limit) {
          throw new IllegalArgumentException(
              "row %d must ascend strictly from 0 to below %d: %d after %d"
                  .formatted(row, limit, values[i], previous));
        }
        previous = values[i];
      }
    }
    this.offsets = offsets;
    this.values = values;
  }

  int rows() {
    return offsets.length - 1;
  }

  /** How many values all rows have together. */
  int size() {
    return values.length;
  }

  int start(int row) {
    return offsets[row];
  }

  int end(int row) {
    return offsets[row + 1];
  }

  int length(int row) {
    return end(row) - start(row);
  }

  int value(int position) {
    return values[position];
  }

  /** For each value the rows that have it, in ascending order. */
  IntRows inverted(int limit) {
    int[] starts = new int[limit + 1];
    for (int value : values) {
      starts[value + 1]++;
    }
    for (int value = 0; value < limit; value++) {
      starts[value + 1] += starts[value];
    }
    int[] next = starts.clone();
    int[] rows = new int[values.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = start(row); i < end(row); i++) {
        rows[next[values[i]]++] = row;
      }
    }
    return new IntRows(starts, rows, rows());
  }

  void write(String name, ModelWriter out) throws IOException {
    out.ints(name + "-offsets.i32", offsets);
    out.ints(name + ".i32", values);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries are not rows of values below the limit
   */
  static IntRows read(String name, int limit, ModelReader in) throws IOException {
    try {
      return new IntRows(in.ints(name + "-offsets.i32"), in.ints(name + ".i32"), limit);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("entry " + name + ".i32: " + e.getMessage(), e);
    }
  }
}
