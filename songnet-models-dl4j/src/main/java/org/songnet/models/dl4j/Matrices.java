package org.songnet.models.dl4j;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of row-major matrices outside the heap.
 *
 * <p>ND4J's own {@code mmul} copies one operand for some combinations of order and transposition
 * and is then up to seven times slower. Here every product is written as the column-major product
 * of the transposes (C = A·B is Cᵀ = Bᵀ·Aᵀ), for which no operand is ever copied.
 */
public final class Matrices {

  private Matrices() {}

  /** A matrix of zeros; to be closed. */
  public static INDArray zeros(long... shape) {
    return Nd4j.zeros(DataType.FLOAT, shape);
  }

  /** A matrix with these values; to be closed. */
  public static INDArray of(float[] values, long... shape) {
    return part(values, 0, shape);
  }

  /** A matrix with the values from {@code from} on; to be closed. */
  public static INDArray part(float[] values, int from, long... shape) {
    INDArray matrix = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
    write(values, from, matrix);
    return matrix;
  }

  /** Overwrites a matrix with the values from {@code from} on. */
  public static void write(float[] values, int from, INDArray matrix) {
    buffer(matrix).put(values, from, Math.toIntExact(matrix.length()));
  }

  /** Copies a matrix into an array, from {@code to} on. */
  public static void read(INDArray matrix, float[] values, int to) {
    buffer(matrix).get(values, to, Math.toIntExact(matrix.length()));
  }

  /** A matrix as a fresh array. */
  public static float[] toArray(INDArray matrix) {
    float[] values = new float[Math.toIntExact(matrix.length())];
    read(matrix, values, 0);
    return values;
  }

  private static FloatBuffer buffer(INDArray matrix) {
    return matrix.data().asNioFloat();
  }

  /** c = factor · a · b. */
  public static void times(INDArray a, INDArray b, INDArray c, double factor) {
    Nd4j.gemm(b, a, c.transpose(), true, true, factor, 0);
  }

  /** c = a · bᵀ. */
  public static void timesTransposed(INDArray a, INDArray b, INDArray c) {
    Nd4j.gemm(b, a, c.transpose(), false, true, 1, 0);
  }

  /** c = c + factor · aᵀ · b. */
  public static void addTransposedTimes(INDArray a, INDArray b, INDArray c, double factor) {
    Nd4j.gemm(b, a, c.transpose(), true, false, factor, 1);
  }
}
