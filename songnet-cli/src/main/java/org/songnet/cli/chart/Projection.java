package org.songnet.cli.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The two directions in which vectors differ most: a flat map of a space of features.
 *
 * <p>Principal component analysis (Pearson 1901) of the standardised columns, by power iteration on
 * their covariance matrix. Missing values ({@code NaN}) count as the column's mean. Immutable.
 */
public final class Projection {

  private static final int ITERATIONS = 1000;
  private static final double CONVERGED = 1e-12;

  private final double[] means;
  private final double[] scales;
  private final double[][] components;
  private final double[] explained;

  private Projection(double[] means, double[] scales, double[][] components, double[] explained) {
    this.means = means;
    this.scales = scales;
    this.components = components;
    this.explained = explained;
  }

  /**
   * Finds the two directions.
   *
   * @param rows vectors of one length, at least 2 values each; not changed
   * @throws IllegalArgumentException if there is no row or a row is too short
   */
  public static Projection of(List<float[]> rows) {
    if (rows.isEmpty() || rows.get(0).length < 2) {
      throw new IllegalArgumentException("a projection needs rows of at least 2 values");
    }
    int width = rows.get(0).length;
    double[] means = new double[width];
    double[] scales = new double[width];
    for (int column = 0; column < width; column++) {
      standardise(rows, column, means, scales);
    }
    double[][] covariance = covariance(rows, means, scales);
    double total = IntStream.range(0, width).mapToDouble(i -> covariance[i][i]).sum();
    double[][] components = new double[2][];
    double[] explained = new double[2];
    for (int i = 0; i < 2; i++) {
      components[i] = leadingEigenvector(covariance);
      double value = deflate(covariance, components[i]);
      explained[i] = total == 0 ? 0 : value / total;
    }
    return new Projection(means, scales, components, explained);
  }

  private static void standardise(List<float[]> rows, int column, double[] means, double[] scales) {
    double[] known =
        rows.stream().mapToDouble(row -> row[column]).filter(v -> !Double.isNaN(v)).toArray();
    double mean = DoubleStream.of(known).average().orElse(0);
    double variance = DoubleStream.of(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    means[column] = mean;
    scales[column] = variance == 0 ? 0 : 1 / Math.sqrt(variance);
  }

  private static double[][] covariance(List<float[]> rows, double[] means, double[] scales) {
    int width = means.length;
    double[][] covariance = new double[width][width];
    for (float[] row : rows) {
      double[] standard = standard(row, means, scales);
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          covariance[i][j] += standard[i] * standard[j] / rows.size();
        }
      }
    }
    return covariance;
  }

  private static double[] standard(float[] row, double[] means, double[] scales) {
    double[] standard = new double[means.length];
    for (int i = 0; i < standard.length; i++) {
      standard[i] = Float.isNaN(row[i]) ? 0 : (row[i] - means[i]) * scales[i];
    }
    return standard;
  }

  /** A unit vector with its largest coordinate positive; zero where there is no variance. */
  private static double[] leadingEigenvector(double[][] matrix) {
    int width = matrix.length;
    double[] vector = new double[width];
    for (int i = 0; i < width; i++) {
      // Unequal, so that it is not orthogonal to the answer by accident.
      vector[i] = 1.0 / (i + 1);
    }
    normalise(vector);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = times(matrix, vector);
      if (!normalise(next)) {
        return new double[width];
      }
      double same = dot(next, vector);
      vector = next;
      if (same > 1 - CONVERGED) {
        break;
      }
    }
    int strongest = strongest(vector).get(0);
    if (vector[strongest] < 0) {
      for (int i = 0; i < width; i++) {
        vector[i] = -vector[i];
      }
    }
    return vector;
  }

  /** Takes a direction out of a matrix and returns the variance that went with it. */
  private static double deflate(double[][] matrix, double[] direction) {
    double value = dot(direction, times(matrix, direction));
    for (int i = 0; i < direction.length; i++) {
      for (int j = 0; j < direction.length; j++) {
        matrix[i][j] -= value * direction[i] * direction[j];
      }
    }
    return value;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return IntStream.range(0, matrix.length).mapToDouble(i -> dot(matrix[i], vector)).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static boolean normalise(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length < 1e-12) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return true;
  }

  private static List<Integer> strongest(double[] component) {
    List<Integer> columns = new ArrayList<>();
    IntStream.range(0, component.length).forEach(columns::add);
    columns.sort(Comparator.comparingDouble(i -> -Math.abs(component[i])));
    return columns;
  }

  /**
   * Where a vector lies on the map.
   *
   * @param row of the length of the rows projected; {@code NaN} counts as the mean
   */
  public Point point(float[] row) {
    double[] standard = standard(row, means, scales);
    return new Point(dot(components[0], standard), dot(components[1], standard));
  }

  /**
   * Says what an axis means by the three columns that weigh most, such as {@code 45% of all
   * variance: + energy, − acousticness, + loudness}.
   *
   * @param axis 0 for the horizontal one, 1 for the vertical one
   * @param names the names of the columns
   */
  public String describe(int axis, List<String> names) {
    StringBuilder text = new StringBuilder();
    text.append(Math.round(100 * explained[axis])).append("% of all variance:");
    for (int column : strongest(components[axis]).subList(0, Math.min(3, names.size()))) {
      text.append(text.charAt(text.length() - 1) == ':' ? " " : ", ");
      text.append(components[axis][column] < 0 ? "− " : "+ ").append(names.get(column));
    }
    return text.toString();
  }
}
