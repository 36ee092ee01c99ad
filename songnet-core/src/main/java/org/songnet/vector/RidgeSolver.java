package org.songnet.vector;

import java.util.Arrays;

/**
 * Weighted ridge regressions on a few rows of one matrix: the inner step of matrix factorisation.
 *
 * <p>With the rows {@code h₁ … hₙ} that were {@linkplain #add added}, their weights {@code wⱼ} and
 * targets {@code tⱼ}, and a penalty {@code pₖ} for each of the d columns, {@link #solve} finds the
 * x that makes {@code Σ wⱼ (tⱼ − hⱼ·x)² + Σ pₖ xₖ²} smallest. In the scaled rows {@code bⱼ = √wⱼ
 * P^(-½) hⱼ} that is a system of d equations, {@code (I + BᵀB) P^(½)x = Bᵀ√w t}, or one of n
 * equations, {@code (I + BBᵀ) z = √w t} and {@code P^(½)x = Bᵀz} (Woodbury's identity); the smaller
 * is formed on the kernel's tiles and solved by Cholesky's method. Eigenvalues are at least 1, so
 * it cannot fail; but where {@code w‖h‖²/p} is 10⁷ and more, single precision has no digits left.
 *
 * <p>Keeps what it needs from one regression to the next: one solver for each thread. Where the
 * matrix changes in between, the next regression sees it.
 */
public final class RidgeSolver {

  /** Rows that are multiplied with each other at a time where there are more rows than columns. */
  private static final int CHUNK = 128;

  private final Matrix matrix;
  private final int dimension;
  private final Gram gram;
  private final Cholesky cholesky;
  private final RowProducts kernel = RowProducts.create();
  private final float[] scales;
  private final float[] line;

  private int[] at = new int[CHUNK];
  private float[] roots = new float[CHUNK];
  private float[] rights = new float[CHUNK];
  private float[] times = new float[CHUNK];
  private float[] scaled = {};
  private int count;

  /**
   * A solver over the rows of a matrix.
   *
   * @param matrix not transposed; referenced, not copied
   * @throws IllegalArgumentException if the matrix is transposed
   */
  public RidgeSolver(Matrix matrix) {
    if (matrix.isTransposed()) {
      throw new IllegalArgumentException("matrix must not be a transposed view");
    }
    this.matrix = matrix;
    this.dimension = matrix.columns();
    this.gram = Gram.create(Math.max(CHUNK, dimension), dimension);
    this.cholesky = new Cholesky(dimension);
    this.scales = new float[dimension];
    this.line = new float[dimension];
  }

  /**
   * Adds a row to the next regression.
   *
   * @param weight above 0
   * @param target what the product of the row and x should be
   * @throws IllegalArgumentException if the weight is not above 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public void add(int row, float weight, float target) {
    java.util.Objects.checkIndex(row, matrix.rows());
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be above 0: " + weight);
    }
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      roots = Arrays.copyOf(roots, 2 * count);
      rights = Arrays.copyOf(rights, 2 * count);
      times = new float[2 * count];
    }
    at[count] = matrix.at(row, 0);
    roots[count] = (float) Math.sqrt(weight);
    rights[count] = roots[count] * target;
    count++;
  }

  /**
   * Solves the regression on the rows added since the last one; without rows, x is zero.
   *
   * @param penalties one above 0 for each column
   * @param x overwritten with the solution
   * @return by how much the sum that is made smallest is less than at zero: {@code Σ wⱼ tⱼ hⱼ·x}
   * @throws IllegalArgumentException if there is not one penalty and one component for each column
   */
  public double solve(float[] penalties, float[] x) {
    if (penalties.length != dimension || x.length != dimension) {
      throw new IllegalArgumentException(
          "penalties and x must have %d components: %d and %d"
              .formatted(dimension, penalties.length, x.length));
    }
    for (int k = 0; k < dimension; k++) {
      scales[k] = 1 / (float) Math.sqrt(penalties[k]);
    }
    Arrays.fill(x, 0);
    double gain = count == 0 ? 0 : count <= dimension ? solveByRows(x) : solveByColumns(x);
    count = 0;
    return gain;
  }

  /** One equation for each row. */
  private double solveByRows(float[] x) {
    float[][] system = cholesky.identity(count);
    if (scaled.length < count * dimension) {
      scaled = new float[Math.min(dimension, 2 * count) * dimension];
    }
    // All rows first: the memory is waited for once for many of them, not for each.
    for (int j = 0; j < count; j++) {
      kernel.scale(matrix.data(), at[j], roots[j], scales, scaled, j * dimension);
    }
    gram.columns(scaled, count, dimension);
    gram.addTo(1, system, 0, count, count, dimension);
    float[] z = cholesky.right();
    System.arraycopy(rights, 0, z, 0, count);
    cholesky.solve(count);
    double gain = 0;
    for (int j = 0; j < count; j++) {
      gain += (double) rights[j] * (rights[j] - z[j]);
      times[j] = roots[j] * z[j];
    }
    kernel.add(matrix.data(), at, 0, count, times, x);
    for (int k = 0; k < dimension; k++) {
      x[k] *= scales[k] * scales[k];
    }
    return gain;
  }

  /** One equation for each column. */
  private double solveByColumns(float[] x) {
    float[][] system = cholesky.identity(dimension);
    for (int from = 0; from < count; from += CHUNK) {
      int to = Math.min(count, from + CHUNK);
      for (int j = from; j < to; j++) {
        kernel.scale(matrix.data(), at[j], roots[j], scales, line, 0);
        gram.line(j - from, line, dimension);
        times[j] = roots[j] * rights[j];
      }
      kernel.add(matrix.data(), at, from, to, times, x);
      gram.addTo(1, system, 0, dimension, dimension, to - from);
    }
    float[] solution = cholesky.right();
    float[] right = line;
    for (int k = 0; k < dimension; k++) {
      right[k] = x[k] * scales[k];
      solution[k] = right[k];
    }
    cholesky.solve(dimension);
    double gain = 0;
    for (int k = 0; k < dimension; k++) {
      gain += (double) right[k] * solution[k];
      x[k] = solution[k] * scales[k];
    }
    return gain;
  }
}
