package org.songnet.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernel on the Vector API, for vectors of 128, 256 and 512 bits. */
final class VectorKernel implements Kernel {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int W = F.length();
  private static final int BITS = F.vectorBitSize();

  /** AVX2 has 16 registers of 256 bits; AVX-512 and NEON have 32. */
  private static final boolean NARROW = BITS == 256;

  /*
   * Before JDK 19 a mask becomes a long by way of an array of booleans, as slow as it sounds. There,
   * a maximum and one test tell whether there is any hit, and a plain loop finds the few there are.
   */
  private static final boolean SLOW_MASKS = Runtime.version().feature() < 19;

  private VectorKernel() {}

  /**
   * The kernel; looked up by name in {@code Kernels}.
   *
   * @throws UnsupportedOperationException if the CPU has no vectors worth using
   */
  static Kernel create() {
    boolean x86 = System.getProperty("os.arch", "").matches("amd64|x86_64");
    if (BITS < (x86 ? 256 : 128) || BITS > 512) {
      throw new UnsupportedOperationException("vectors of " + BITS + " bits");
    }
    return new VectorKernel();
  }

  @Override
  public String description() {
    return "Vector API, " + BITS + " bits";
  }

  @Override
  public void scoreBlocks(float[] blocks, int at, int count, float[] query, float[] scores) {
    BlockScores.score(blocks, at, count, query, scores);
  }

  @Override
  public void scoreBlocks(
      byte[] blocks,
      int at,
      int count,
      ByteQuery query,
      float[] scales,
      int scalesAt,
      float[] scores) {
    ByteScores.score(blocks, at, count, query, scales, scalesAt, scores);
  }

  @Override
  public void multiply(
      int rows,
      float[] a,
      int at,
      int stride,
      int step,
      float[] panel,
      int panelAt,
      int depth,
      float[] out,
      int outAt) {
    if (NARROW) {
      NarrowTile.multiply(rows, a, at, stride, step, panel, panelAt, depth, out, outAt);
    } else {
      WideTile.multiply(rows, a, at, stride, step, panel, panelAt, depth, out, outAt);
    }
  }

  @Override
  public void combine(
      float alpha,
      float[] x,
      int xAt,
      float beta,
      float[] y,
      int yAt,
      int stride,
      int rows,
      int columns) {
    for (int row = 0; row < rows; row++) {
      combine(alpha, x, xAt + row * Shape.BLOCK, beta, y, yAt + row * stride, columns);
    }
  }

  private static void combine(
      float alpha, float[] x, int xAt, float beta, float[] y, int yAt, int length) {
    int i = 0;
    if (beta == 0) {
      for (; i <= length - W; i += W) {
        FloatVector.fromArray(F, x, xAt + i).mul(alpha).intoArray(y, yAt + i);
      }
      for (; i < length; i++) {
        y[yAt + i] = alpha * x[xAt + i];
      }
      return;
    }
    FloatVector scale = FloatVector.broadcast(F, alpha);
    for (; i <= length - W; i += W) {
      FloatVector old = FloatVector.fromArray(F, y, yAt + i).mul(beta);
      FloatVector.fromArray(F, x, xAt + i).fma(scale, old).intoArray(y, yAt + i);
    }
    for (; i < length; i++) {
      y[yAt + i] = Math.fma(alpha, x[xAt + i], beta * y[yAt + i]);
    }
  }

  @Override
  public void multiplyRows(float[] rows, int[] at, int from, int to, float[] x, float[] out) {
    RowTiles.products(rows, at, from, to, x, out);
  }

  @Override
  public void addRows(float[] rows, int[] at, int from, int to, float[] weights, float[] y) {
    RowTiles.addRows(rows, at, from, to, weights, y);
  }

  @Override
  public void scaleRow(float[] rows, int at, float factor, float[] scales, float[] out, int outAt) {
    RowTiles.scale(rows, at, factor, scales, out, outAt);
  }

  @Override
  public void subtractLines(float[][] upper, int i, int k, int size) {
    CholeskyTiles.subtract(upper, i, k, size);
  }

  @Override
  public long atLeast(float[] scores, int at, float limit) {
    if (SLOW_MASKS) {
      return anyAtLeast(scores, at, limit) ? PlainMasks.atLeast(scores, at, limit) : 0;
    }
    long hits = 0;
    for (int i = 0; i < Shape.BLOCK; i += W) {
      FloatVector s = FloatVector.fromArray(F, scores, at + i);
      hits |= s.compare(VectorOperators.GE, limit).toLong() << i;
    }
    return hits;
  }

  private static boolean anyAtLeast(float[] scores, int at, float limit) {
    FloatVector most = FloatVector.fromArray(F, scores, at);
    for (int i = W; i < Shape.BLOCK; i += W) {
      most = most.max(FloatVector.fromArray(F, scores, at + i));
    }
    return most.compare(VectorOperators.GE, limit).anyTrue();
  }

  @Override
  public long atLeast(float[] scores, int at, float[] limits) {
    if (SLOW_MASKS) {
      return PlainMasks.atLeast(scores, at, limits);
    }
    long hits = 0;
    for (int i = 0; i < Shape.BLOCK; i += W) {
      FloatVector s = FloatVector.fromArray(F, scores, at + i);
      FloatVector limit = FloatVector.fromArray(F, limits, i);
      hits |= s.compare(VectorOperators.GE, limit).toLong() << i;
    }
    return hits;
  }

  @Override
  public boolean anyOfEight(float[] scores, int at, float[] limits) {
    boolean any = false;
    for (int i = 0, s = at; i < Shape.BLOCK; i += W, s += W) {
      FloatVector most = FloatVector.fromArray(F, scores, s);
      for (int row = 1; row < 8; row++) {
        most = most.max(FloatVector.fromArray(F, scores, s + row * Shape.BLOCK));
      }
      any |= most.compare(VectorOperators.GE, FloatVector.fromArray(F, limits, i)).anyTrue();
    }
    return any;
  }

  @Override
  public void sumProducts(double[] query, float[] x, int at, double[] sums) {
    ExactSums.products(query, x, at, sums);
  }

  @Override
  public void sumSquaredDifferences(double[] query, float[] x, int at, double[] sums) {
    ExactSums.squaredDifferences(query, x, at, sums);
  }

  @Override
  public void exp(float[] x, int from, int to) {
    Exponentials.exp(x, from, to);
  }

  @Override
  public void sigmoid(float[] x, int from, int to) {
    Exponentials.sigmoid(x, from, to);
  }

  @Override
  public void tanh(float[] x, int from, int to) {
    Exponentials.tanh(x, from, to);
  }
}
