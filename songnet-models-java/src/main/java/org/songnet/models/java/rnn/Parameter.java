package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * A trained table of numbers with its gradient and what its optimizer remembers.
 *
 * <p>Rows are updated lazily: only rows touched since the last step, so a step over a large catalog
 * costs what its batch costs. Not thread-safe; works in parallel inside.
 */
final class Parameter {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  /** Numbers of a task. */
  private static final int GRAIN = 1 << 14;

  private final String name;
  private final int width;
  private final float[] values;
  private final float[] gradient;
  private final float[] mean;
  private final float[] variance;
  private final int[] touched;
  private final boolean[] isTouched;
  private final double[] partialSums;
  private int touchedCount;

  /** A table of zeros. */
  Parameter(String name, int rows, int width) {
    this.name = name;
    this.width = width;
    int size = Math.multiplyExact(rows, width);
    this.values = new float[size];
    this.gradient = new float[size];
    this.mean = new float[size];
    this.variance = new float[size];
    this.touched = new int[rows];
    this.isTouched = new boolean[rows];
    this.partialSums = new double[(rows + grain() - 1) / grain()];
  }

  /** Rows of a task. */
  private int grain() {
    return Math.max(1, GRAIN / Math.max(1, width));
  }

  /** The same, filled with numbers from {@code -range} to {@code range}. */
  Parameter uniform(double range, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * range);
    }
    return this;
  }

  String name() {
    return name;
  }

  int rows() {
    return touched.length;
  }

  int width() {
    return width;
  }

  /** The numbers themselves, row after row. */
  float[] values() {
    return values;
  }

  /** The gradient itself; whoever adds to a row touches it. */
  float[] gradient() {
    return gradient;
  }

  /** What the optimizer remembers of gradients: Adam's first moment, for Adagrad nothing. */
  float[] mean() {
    return mean;
  }

  /** What the optimizer remembers of squares: Adam's second moment, Adagrad's sum. */
  float[] variance() {
    return variance;
  }

  /** Says that the gradient of a row was added to. */
  void touch(int row) {
    if (!isTouched[row]) {
      isTouched[row] = true;
      touched[touchedCount++] = row;
    }
  }

  /** Does something with each row whose gradient was added to. */
  void forEachTouched(IntConsumer action) {
    for (int i = 0; i < touchedCount; i++) {
      action.accept(touched[i]);
    }
  }

  /** Says that the gradient of every row was added to. */
  void touchAll() {
    for (int row = 0; row < touched.length; row++) {
      touch(row);
    }
  }

  /** Adds {@code factor} times some of {@code from} to the gradient of a row. */
  void addGradient(int row, float[] from, int offset, float factor) {
    int start = row * width;
    for (int i = 0; i < width; i++) {
      gradient[start + i] += factor * from[offset + i];
    }
    touch(row);
  }

  /** The sum of the squares of the gradient. */
  double squaredGradient() {
    int grain = grain();
    Tasks.ranges(
        touchedCount, grain, (from, to) -> partialSums[from / grain] = squaredGradient(from, to));
    double sum = 0;
    for (int i = 0; i * grain < touchedCount; i++) {
      sum += partialSums[i];
    }
    return sum;
  }

  private double squaredGradient(int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      int start = touched[t] * width;
      sum += Rows.product(gradient, start, gradient, start, width);
    }
    return sum;
  }

  /**
   * Moves the touched rows against their gradient, then clears it: Kingma and Ba 2015, "Adam", with
   * moments m and v; those of untouched rows stay as they are.
   *
   * @param factor multiplies the gradient first
   * @param step the number of this step, from 1
   */
  void adam(float factor, double learningRate, long step) {
    double correction = Math.sqrt(1 - StrictMath.pow(BETA2, (double) step));
    float rate = (float) (learningRate * correction / (1 - StrictMath.pow(BETA1, (double) step)));
    update(start -> adam(values, gradient, mean, variance, start, start + width, factor, rate));
  }

  private static void adam(
      float[] values,
      float[] gradient,
      float[] mean,
      float[] variance,
      int from,
      int to,
      float factor,
      float rate) {
    for (int i = from; i < to; i++) {
      float g = gradient[i] * factor;
      float m = BETA1 * mean[i] + (1 - BETA1) * g;
      float v = BETA2 * variance[i] + (1 - BETA2) * g * g;
      mean[i] = m;
      variance[i] = v;
      values[i] -= rate * m / ((float) Math.sqrt(v) + EPSILON);
      gradient[i] = 0;
    }
  }

  /** The same by Duchi, Hazan and Singer 2011, "Adaptive Subgradient Methods". */
  void adagrad(float factor, double learningRate) {
    float rate = (float) learningRate;
    update(start -> adagrad(values, gradient, variance, start, start + width, factor, rate));
  }

  private static void adagrad(
      float[] values,
      float[] gradient,
      float[] squares,
      int from,
      int to,
      float factor,
      float rate) {
    for (int i = from; i < to; i++) {
      float g = gradient[i] * factor;
      float sum = squares[i] + g * g;
      squares[i] = sum;
      values[i] -= rate * g / ((float) Math.sqrt(sum) + EPSILON);
      gradient[i] = 0;
    }
  }

  private void update(IntConsumer row) {
    Tasks.ranges(
        touchedCount,
        grain(),
        (from, to) -> {
          for (int t = from; t < to; t++) {
            row.accept(touched[t] * width);
            isTouched[touched[t]] = false;
          }
        });
    touchedCount = 0;
  }

  void clearGradient() {
    Arrays.fill(gradient, 0);
    Arrays.fill(isTouched, false);
    touchedCount = 0;
  }
}
