package org.songnet.vector;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * A matrix of which few elements are not zero, row after row: compressed sparse rows.
 *
 * <p>The elements of row {@code r} are at the positions from {@code start(r)} to before {@code
 * end(r)}, their columns strictly ascending. 8 bytes an element, 4 a row. Immutable and safe for
 * concurrent use.
 */
public final class SparseMatrix {

  private final int[] offsets;
  private final int[] columnIndices;
  private final float[] values;
  private final int columns;

  private SparseMatrix(int[] offsets, int[] columnIndices, float[] values, int columns) {
    this.offsets = offsets;
    this.columnIndices = columnIndices;
    this.values = values;
    this.columns = columns;
  }

  /**
   * Takes rows.
   *
   * @param offsets where each row starts, and one more, where the last one ends; not copied
   * @param columnIndices the column of each element; not copied
   * @param values the elements; not copied
   * @param columns how many columns there are
   * @throws IllegalArgumentException if the offsets are not rows of the elements, if the columns of
   *     a row do not ascend strictly from 0 to below {@code columns}, or if a value is not finite
   */
  public static SparseMatrix of(int[] offsets, int[] columnIndices, float[] values, int columns) {
    if (columnIndices.length != values.length) {
      throw new IllegalArgumentException(
          "there must be a value for each of "
              + columnIndices.length
              + " columns: "
              + values.length);
    }
    if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != values.length) {
      throw new IllegalArgumentException("rows must go from 0 to " + values.length);
    }
    for (int row = 0; row + 1 < offsets.length; row++) {
      if (offsets[row + 1] < offsets[row]) {
        throw new IllegalArgumentException("row " + row + " ends before it starts");
      }
    }
    for (int row = 0; row + 1 < offsets.length; row++) {
      checkRow(offsets, columnIndices, values, columns, row);
    }
    return new SparseMatrix(offsets, columnIndices, values, columns);
  }

  private static void checkRow(
      int[] offsets, int[] columnIndices, float[] values, int columns, int row) {
    int previous = -1;
    for (int i = offsets[row]; i < offsets[row + 1]; i++) {
      if (columnIndices[i] <= previous || columnIndices[i] >= columns) {
        throw new IllegalArgumentException(
            "row %d must ascend strictly from 0 to below %d: %d after %d"
                .formatted(row, columns, columnIndices[i], previous));
      }
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "the value in row %d, column %d must be finite: %s"
                .formatted(row, columnIndices[i], values[i]));
      }
      previous = columnIndices[i];
    }
  }

  /** How many rows there are. */
  public int rows() {
    return offsets.length - 1;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** How many elements are stored. */
  public int size() {
    return values.length;
  }

  /** The position of the first element of a row. */
  public int start(int row) {
    return offsets[row];
  }

  /** One past the position of the last element of a row. */
  public int end(int row) {
    return offsets[row + 1];
  }

  /** How many elements a row has. */
  public int length(int row) {
    return end(row) - start(row);
  }

  /** The column of the element at a position. */
  public int column(int position) {
    return columnIndices[position];
  }

  /** The value of the element at a position. */
  public float value(int position) {
    return values[position];
  }

  /** The columns of a row, ascending, as a fresh array. */
  public int[] rowColumns(int row) {
    return Arrays.copyOfRange(columnIndices, start(row), end(row));
  }

  /** The values of a row, as a fresh array. */
  public float[] rowValues(int row) {
    return Arrays.copyOfRange(values, start(row), end(row));
  }

  /**
   * The same elements with other values.
   *
   * @param newValues one for each position; not copied
   * @throws IllegalArgumentException if there are more or fewer, or one is not finite
   */
  public SparseMatrix withValues(float[] newValues) {
    return of(offsets, columnIndices, newValues, columns);
  }

  /** The transpose, as a copy. */
  public SparseMatrix transposed() {
    int[] starts = new int[columns + 1];
    for (int column : columnIndices) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = starts.clone();
    int[] rowIndices = new int[values.length];
    float[] turned = new float[values.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = start(row); i < end(row); i++) {
        int to = next[columnIndices[i]]++;
        rowIndices[to] = row;
        turned[to] = values[i];
      }
    }
    return new SparseMatrix(starts, rowIndices, turned, rows());
  }

  /**
   * Writes the matrix as entries {@code NAME-offsets.i32}, {@code NAME-columns.i32} and {@code
   * NAME-values.f32}.
   */
  public void write(String name, ModelWriter out) throws IOException {
    out.ints(name + "-offsets.i32", offsets);
    out.ints(name + "-columns.i32", columnIndices);
    out.floats(name + "-values.f32", values);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries are not such a matrix
   */
  public static SparseMatrix read(String name, int rows, int columns, ModelReader in)
      throws IOException {
    int[] columnIndices = in.ints(name + "-columns.i32");
    float[] values = in.floats(name + "-values.f32", columnIndices.length);
    int[] offsets = in.ints(name + "-offsets.i32");
    try {
      if (offsets.length != rows + 1) {
        throw new IllegalArgumentException(
            "there must be %d rows: %d".formatted(rows, offsets.length - 1));
      }
      return of(offsets, columnIndices, values, columns);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("entry " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "SparseMatrix: %d × %d, %d elements".formatted(rows(), columns, size());
  }
}
