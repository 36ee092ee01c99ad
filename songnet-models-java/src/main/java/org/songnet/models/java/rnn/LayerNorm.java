package org.songnet.models.java.rnn;

import java.util.Arrays;

/**
 * Normalises rows and learns how large and how high each of their numbers is to be: Ba, Kiros and
 * Hinton 2016, "Layer Normalization", equation 4.
 *
 * <p>With μ and σ the mean and the deviation of the numbers of a row a, g the gain and b the shift:
 * h = g·(a − μ)/σ + b. It stands between the states of a network and its queries, so that a query
 * is no longer bound to the range of a state; what goes from one step to the next is as it was.
 *
 * <p>What is learnt is one array, the gains first and then the shifts. An object goes forward and
 * back in turn, and works in parallel inside; not thread-safe.
 */
public final class LayerNorm {

  private static final float EPSILON = 1e-5f;
  private static final int POSITIONS = 256;
  private static final int COLUMNS = 64;

  private final int size;
  private float[] standard = {};
  private float[] factors = {};

  /** For rows of so many numbers. */
  public LayerNorm(int size) {
    this.size = size;
  }

  /** Gains of 1 and shifts of 0: rows are normalised and that is all. */
  public static float[] untrained(int size) {
    float[] weights = new float[2 * size];
    Arrays.fill(weights, 0, size, 1);
    return weights;
  }

  /** One row, for serving. */
  static float[] normalized(float[] row, float[] weights) {
    int size = weights.length / 2;
    float[] standard = new float[size];
    float[] out = new float[size];
    standardize(row, 0, size, standard);
    scale(standard, 0, size, weights, out);
    return out;
  }

  /**
   * Normalises.
   *
   * @param rows how many numbers there are to a row is the size of this
   * @param count how many rows
   * @param weights gains and shifts
   * @param out overwritten; not {@code rows}
   */
  public void forward(float[] rows, int count, float[] weights, float[] out) {
    if (standard.length < count * size) {
      standard = new float[count * size];
      factors = new float[count];
    }
    Tasks.ranges(
        count,
        POSITIONS,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            factors[row] = standardize(rows, row * size, size, standard);
            scale(standard, row * size, size, weights, out);
          }
        });
  }

  /** Gives a row the mean 0 and the variance 1; returns by what it was multiplied for that. */
  private static float standardize(float[] rows, int at, int size, float[] standard) {
    System.arraycopy(rows, at, standard, at, size);
    Rows.shift(standard, at, at + size, (float) (-Rows.sum(rows, at, at + size) / size));
    float variance = Rows.product(standard, at, standard, at, size) / size;
    float factor = (float) (1 / Math.sqrt(variance + EPSILON));
    Rows.scale(standard, at, at + size, factor);
    return factor;
  }

  private static void scale(float[] standard, int at, int size, float[] weights, float[] out) {
    for (int i = 0; i < size; i++) {
      out[at + i] = weights[i] * standard[at + i] + weights[size + i];
    }
  }

  /**
   * Adds to the gradients of the gains and shifts.
   *
   * @param gradient of the loss with respect to what {@link #forward} last made; overwritten by
   *     that with respect to the rows
   * @param count as then
   * @param weights as then
   * @param weightGradient of the same length
   */
  public void backward(float[] gradient, int count, float[] weights, float[] weightGradient) {
    Tasks.ranges(
        size,
        COLUMNS,
        (from, to) -> {
          for (int at = 0; at < count * size; at += size) {
            for (int i = from; i < to; i++) {
              weightGradient[i] += gradient[at + i] * standard[at + i];
              weightGradient[size + i] += gradient[at + i];
            }
          }
        });
    Tasks.ranges(
        count,
        POSITIONS,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            differentiate(gradient, row, weights);
          }
        });
  }

  private void differentiate(float[] gradient, int row, float[] weights) {
    int at = row * size;
    for (int i = 0; i < size; i++) {
      gradient[at + i] *= weights[i];
    }
    float mean = (float) (Rows.sum(gradient, at, at + size) / size);
    float along = Rows.product(gradient, at, standard, at, size) / size;
    float factor = factors[row];
    for (int i = 0; i < size; i++) {
      gradient[at + i] = factor * (gradient[at + i] - mean - standard[at + i] * along);
    }
  }
}
