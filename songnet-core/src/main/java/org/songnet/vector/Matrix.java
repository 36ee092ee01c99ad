package org.songnet.vector;

import java.util.Objects;

/**
 * A matrix of floats inside an array: a view, not a copy.
 *
 * <p>The element in row i and column j is at {@code offset + i * stride + j}, or at {@code offset +
 * j * stride + i} of a transposed one. As thread-safe as its array.
 */
public final class Matrix {

  private final float[] data;
  private final int offset;
  private final int rows;
  private final int columns;
  private final int stride;
  private final boolean transposed;

  private Matrix(float[] data, int offset, int rows, int columns, int stride, boolean transposed) {
    this.data = data;
    this.offset = offset;
    this.rows = rows;
    this.columns = columns;
    this.stride = stride;
    this.transposed = transposed;
  }

  /**
   * A matrix that fills the start of an array, row after row.
   *
   * @throws IllegalArgumentException if a size is negative
   * @throws IndexOutOfBoundsException if the array is too short
   */
  public static Matrix of(float[] data, int rows, int columns) {
    return of(data, 0, rows, columns, columns);
  }

  /**
   * A matrix inside an array.
   *
   * @param offset where the first row starts
   * @param stride from the start of a row to that of the next, at least {@code columns}
   * @throws IllegalArgumentException if a size is negative or the stride too short
   * @throws IndexOutOfBoundsException if the array is too short
   */
  public static Matrix of(float[] data, int offset, int rows, int columns, int stride) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException("sizes must not be negative: " + rows + " × " + columns);
    }
    if (stride < columns) {
      throw new IllegalArgumentException(
          "stride must be at least the " + columns + " columns: " + stride);
    }
    if (rows > 0 && columns > 0) {
      long last = (long) (rows - 1) * stride + columns;
      Objects.checkFromIndexSize((long) offset, last, (long) data.length);
    }
    return new Matrix(data, offset, rows, columns, stride, false);
  }

  /** The transpose, a view of the same numbers. */
  public Matrix transposed() {
    return new Matrix(data, offset, columns, rows, stride, !transposed);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /**
   * One element.
   *
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public float get(int row, int column) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns);
    return data[at(row, column)];
  }

  float[] data() {
    return data;
  }

  /** Where an element is. */
  int at(int row, int column) {
    return transposed ? offset + column * stride + row : offset + row * stride + column;
  }

  int stride() {
    return stride;
  }

  boolean isTransposed() {
    return transposed;
  }
}
