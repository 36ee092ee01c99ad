package org.songnet.vector;

/**
 * The score of one vector, in double precision.
 *
 * <p>The product of two floats is exact in a double, so what is rounded are the sums alone, in an
 * order that no kernel, CPU or JVM changes.
 */
final class ExactScore {

  private ExactScore() {}

  /** The score of the row that starts at {@code at}. */
  static float of(Metric metric, float[] query, float[] rows, int at) {
    int n = query.length;
    return switch (metric) {
      case DOT -> (float) dot(query, rows, at, n);
      // Takes back what rounding added: unit vectors may multiply to a little more than 1.
      case COSINE -> (float) Math.max(-1, Math.min(1, dot(query, rows, at, n)));
      case EUCLIDEAN -> (float) (0 - Math.sqrt(squaredDistance(query, rows, at, n)));
    };
  }

  /** The inner product of the first {@code n} components. */
  static double dot(float[] q, float[] x, int at, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j <= n - 4; j += 4) {
      a += (double) q[j] * x[at + j];
      b += (double) q[j + 1] * x[at + j + 1];
      c += (double) q[j + 2] * x[at + j + 2];
      d += (double) q[j + 3] * x[at + j + 3];
    }
    for (; j < n; j++) {
      a += (double) q[j] * x[at + j];
    }
    return (a + b) + (c + d);
  }

  /** The squared length of the {@code n} components from {@code at} on. */
  static double squaredLength(float[] x, int at, int n) {
    double sum = 0;
    for (int j = at; j < at + n; j++) {
      sum += (double) x[j] * x[j];
    }
    return sum;
  }

  private static double squaredDistance(float[] q, float[] x, int at, int n) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      double difference = (double) q[j] - x[at + j];
      sum += difference * difference;
    }
    return sum;
  }
}
