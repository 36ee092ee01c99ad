package org.songnet.vector;

import java.util.Arrays;
import java.util.Objects;

/**
 * Some steps towards the solutions of weighted ridge regressions on a few rows of one matrix: what
 * {@link RidgeSolver} finds exactly, sooner.
 *
 * <p>Conjugate gradients from where x is, preconditioned by the penalties (Takács, Pilászy, Tikk,
 * "Applications of the conjugate gradient method for implicit feedback collaborative filtering",
 * RecSys 2011): with the rows {@code h₁ … hₙ}, their weights {@code wⱼ}, targets {@code tⱼ} and
 * penalties {@code pₖ}, each step makes {@code Σ wⱼ (tⱼ − hⱼ·x)² + Σ pₖ xₖ²} smaller. Rows are read
 * where they are, in parts that stay in the first-level cache between a product and a sum.
 *
 * <p>Keeps what it needs from one regression to the next: one for each thread. Where the matrix
 * changes in between, the next regression sees it.
 */
public final class RidgeDescent {

  /** Numbers of the rows that are worked on together. */
  private static final int PART = 4096;

  private final Matrix matrix;
  private final RowProducts kernel = RowProducts.create();
  private final int part;
  private final float[] residual;
  private final float[] direction;
  private final float[] product;

  private int[] at = new int[64];
  private float[] weights = new float[64];
  private float[] targets = new float[64];
  private float[] products = new float[64];
  private int count;

  /**
   * Over the rows of a matrix.
   *
   * @param matrix not transposed; referenced, not copied
   * @throws IllegalArgumentException if the matrix is transposed
   */
  public RidgeDescent(Matrix matrix) {
    if (matrix.isTransposed()) {
      throw new IllegalArgumentException("matrix must not be a transposed view");
    }
    this.matrix = matrix;
    this.part = Math.max(4, PART / Math.max(1, matrix.columns()));
    this.residual = new float[matrix.columns()];
    this.direction = new float[matrix.columns()];
    this.product = new float[matrix.columns()];
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
    Objects.checkIndex(row, matrix.rows());
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be above 0: " + weight);
    }
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      weights = Arrays.copyOf(weights, 2 * count);
      targets = Arrays.copyOf(targets, 2 * count);
      products = new float[2 * count];
    }
    at[count] = matrix.at(row, 0);
    weights[count] = weight;
    targets[count] = target;
    count++;
  }

  /**
   * Improves x on the regression on the rows added since the last one.
   *
   * @param penalties one above 0 for each column
   * @param x where to start; overwritten
   * @param steps how many steps
   * @return by how much the sum that is made smaller is less than where x is zero
   * @throws IllegalArgumentException if there is not one penalty and one component for each column
   */
  public double improve(float[] penalties, float[] x, int steps) {
    if (penalties.length != residual.length || x.length != residual.length) {
      throw new IllegalArgumentException(
          "penalties and x must have %d components: %d and %d"
              .formatted(residual.length, penalties.length, x.length));
    }
    double gain = start(penalties, x);
    double norm = precondition(penalties);
    System.arraycopy(product, 0, direction, 0, direction.length);
    for (int step = 0; step < steps && norm > 0; step++) {
      double curvature = multiply(penalties);
      float length = (float) (norm / curvature);
      gain += norm * norm / curvature;
      for (int k = 0; k < x.length; k++) {
        x[k] += length * direction[k];
      }
      if (step + 1 < steps) {
        for (int k = 0; k < x.length; k++) {
          residual[k] -= length * product[k];
        }
        double next = precondition(penalties);
        float keep = (float) (next / norm);
        for (int k = 0; k < x.length; k++) {
          direction[k] = product[k] + keep * direction[k];
        }
        norm = next;
      }
    }
    count = 0;
    return gain;
  }

  /** Sets the residual b − Ax; the gain of x. */
  private double start(float[] penalties, float[] x) {
    double gain = 0;
    for (int k = 0; k < x.length; k++) {
      residual[k] = -penalties[k] * x[k];
      gain += (double) residual[k] * x[k];
    }
    for (int from = 0; from < count; from += part) {
      int to = Math.min(count, from + part);
      kernel.multiply(matrix.data(), at, from, to, x, products);
      for (int j = from; j < to; j++) {
        float error = targets[j] - products[j];
        gain += (double) weights[j] * products[j] * (targets[j] + error);
        products[j] = weights[j] * error;
      }
      kernel.add(matrix.data(), at, from, to, products, residual);
    }
    return gain;
  }

  /** Sets the product to z = r/p; returns r·z. */
  private double precondition(float[] penalties) {
    double norm = 0;
    for (int k = 0; k < product.length; k++) {
      product[k] = residual[k] / penalties[k];
      norm += (double) residual[k] * product[k];
    }
    return norm;
  }

  /** Sets the product to A times the direction; returns the product of the two. */
  private double multiply(float[] penalties) {
    Arrays.fill(product, 0);
    for (int from = 0; from < count; from += part) {
      int to = Math.min(count, from + part);
      kernel.multiply(matrix.data(), at, from, to, direction, products);
      for (int j = from; j < to; j++) {
        products[j] *= weights[j];
      }
      kernel.add(matrix.data(), at, from, to, products, product);
    }
    double curvature = 0;
    for (int k = 0; k < product.length; k++) {
      product[k] += penalties[k] * direction[k];
      curvature += (double) product[k] * direction[k];
    }
    return curvature;
  }
}
