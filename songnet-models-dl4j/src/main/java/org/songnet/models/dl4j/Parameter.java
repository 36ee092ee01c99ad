package org.songnet.models.dl4j;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A trained table of numbers with its gradient and the moments of Adam.
 *
 * <p>Rows are updated lazily: only rows touched since the last step, so a step over a large catalog
 * costs what its batch costs (Kingma and Ba 2015, "Adam", with moments m and v; the lazy variant
 * leaves the moments of untouched rows as they are). Not thread-safe.
 */
public final class Parameter {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final String name;
  private final int width;
  private final float[] values;
  private final float[] gradient;
  private final float[] mean;
  private final float[] variance;
  private final int[] touched;
  private final boolean[] isTouched;
  private int touchedCount;
  private double decay;

  /** A table of zeros. */
  public Parameter(String name, int rows, int width) {
    this.name = name;
    this.width = width;
    int size = Math.multiplyExact(rows, width);
    this.values = new float[size];
    this.gradient = new float[size];
    this.mean = new float[size];
    this.variance = new float[size];
    this.touched = new int[rows];
    this.isTouched = new boolean[rows];
  }

  /**
   * The same, held back: a step at the learning rate r takes the share {@code r · newDecay} off the
   * rows it touches (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization").
   */
  public Parameter withDecay(double newDecay) {
    decay = newDecay;
    return this;
  }

  /** The same, filled with numbers from {@code -range} to {@code range}. */
  public Parameter uniform(double range, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * range);
    }
    return this;
  }

  /** The same, filled with normally distributed numbers of mean 0, by Box and Muller's method. */
  public Parameter gaussian(double deviation, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      values[i] = (float) (deviation * radius * StrictMath.cos(2 * Math.PI * random.nextDouble()));
    }
    return this;
  }

  /** What it is called in messages and files. */
  public String name() {
    return name;
  }

  /** How many rows there are. */
  public int rows() {
    return touched.length;
  }

  /** How many numbers a row has. */
  public int width() {
    return width;
  }

  /** The numbers themselves, row after row. */
  public float[] values() {
    return values;
  }

  float[] mean() {
    return mean;
  }

  float[] variance() {
    return variance;
  }

  /** The gradient itself; whoever adds to a row touches it. */
  public float[] gradient() {
    return gradient;
  }

  /** Says that the gradient of a row was added to. */
  public void touch(int row) {
    if (!isTouched[row]) {
      isTouched[row] = true;
      touched[touchedCount++] = row;
    }
  }

  /** Adds to the whole gradient. */
  public void addGradient(float[] more) {
    for (int i = 0; i < more.length; i++) {
      gradient[i] += more[i];
    }
    for (int row = 0; row < rows(); row++) {
      touch(row);
    }
  }

  /** Adds {@code factor} times some of {@code from} to the gradient of a row. */
  public void addGradient(int row, float[] from, int offset, float factor) {
    int start = row * width;
    for (int i = 0; i < width; i++) {
      gradient[start + i] += factor * from[offset + i];
    }
    touch(row);
  }

  /** The sum of the squares of the gradient. */
  public double squaredGradient() {
    double sum = 0;
    for (int t = 0; t < touchedCount; t++) {
      int start = touched[t] * width;
      for (int i = start; i < start + width; i++) {
        sum += (double) gradient[i] * gradient[i];
      }
    }
    return sum;
  }

  /**
   * Moves the touched rows against their gradient, then clears it.
   *
   * @param factor multiplies the gradient first
   * @param step the number of this step, from 1
   */
  public void adam(float factor, double learningRate, long step) {
    double correction = Math.sqrt(1 - StrictMath.pow(BETA2, (double) step));
    float rate = (float) (learningRate * correction / (1 - StrictMath.pow(BETA1, (double) step)));
    float kept = (float) Math.max(0, 1 - learningRate * decay);
    for (int t = 0; t < touchedCount; t++) {
      adamRow(touched[t] * width, factor, rate, kept);
    }
    clearGradient();
  }

  private void adamRow(int start, float factor, float rate, float kept) {
    for (int i = start; i < start + width; i++) {
      float g = gradient[i] * factor;
      mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
      variance[i] = BETA2 * variance[i] + (1 - BETA2) * g * g;
      values[i] = kept * values[i] - rate * mean[i] / ((float) Math.sqrt(variance[i]) + EPSILON);
    }
  }

  /** Forgets the gradient. */
  public void clearGradient() {
    for (int t = 0; t < touchedCount; t++) {
      int start = touched[t] * width;
      Arrays.fill(gradient, start, start + width, 0);
      isTouched[touched[t]] = false;
    }
    touchedCount = 0;
  }
}
