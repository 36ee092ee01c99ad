package org.songnet.taste;

import java.util.Arrays;
import java.util.Locale;

/**
 * A mean over independent listeners with its 95% interval.
 *
 * <p>The interval is Student's, by the expansion of Cornish and Fisher for its quantile, which is
 * right to a hundredth from four degrees of freedom on.
 *
 * @param mean the mean
 * @param low where the interval begins
 * @param high where it ends
 */
public record MeanInterval(double mean, double low, double high) {

  private static final double NORMAL = 1.959964;

  /**
   * The mean of values.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static MeanInterval of(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("values must be at least two: " + values.length);
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    double half = student(values.length - 1) * error;
    return new MeanInterval(mean, mean - half, mean + half);
  }

  private static double student(int degrees) {
    double z = NORMAL;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double first = (z3 + z) / (4 * degrees);
    double second = (5 * z5 + 16 * z3 + 3 * z) / (96.0 * degrees * degrees);
    return z + first + second;
  }

  /**
   * How much larger values are than others, pair by pair.
   *
   * @throws IllegalArgumentException if there is not one of each in every pair, or fewer than two
   */
  public static MeanInterval ofDifferences(double[] values, double[] others) {
    if (values.length != others.length) {
      throw new IllegalArgumentException(
          "there must be as many values as others, %d: %d".formatted(others.length, values.length));
    }
    double[] differences = values.clone();
    Arrays.setAll(differences, i -> values[i] - others[i]);
    return of(differences);
  }

  /** Such as {@code 0.312 [0.290, 0.334]}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", mean, low, high);
  }
}
