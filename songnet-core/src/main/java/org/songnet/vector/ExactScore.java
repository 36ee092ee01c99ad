package org.songnet.vector;

/**
 * The scores of single vectors for a query, in double precision.
 *
 * <p>The product of two floats is exact in a double, so what is rounded are the sums alone, and
 * these are added up in an order that no kernel, CPU or JVM changes: component j counts towards sum
 * j mod 8, those behind the last whole eight by themselves. Belongs to one thread.
 */
final class ExactScore {

  /** How many sums there are. */
  static final int SUMS = 8;

  private final Metric metric;
  private final double[] query;
  private final double[] sums = new double[SUMS];

  ExactScore(Metric metric, float[] query) {
    this.metric = metric;
    this.query = new double[query.length];
    for (int j = 0; j < query.length; j++) {
      this.query[j] = query[j];
    }
  }

  /** The score of the row that starts at {@code at}; never −0. */
  float of(float[] rows, int at) {
    double score =
        switch (metric) {
          case DOT -> dot(rows, at);
          // Takes back what rounding added: unit vectors may multiply to a little more than 1.
          case COSINE -> Math.max(-1, Math.min(1, dot(rows, at)));
          case EUCLIDEAN -> -Math.sqrt(squaredDistance(rows, at));
        };
    return (float) score + 0f;
  }

  private double dot(float[] x, int at) {
    if (Kernels.vector().isPresent()) {
      Kernels.vector().get().sumProducts(query, x, at, sums);
    } else {
      sumProducts(query, x, at, sums);
    }
    double tail = 0;
    for (int j = query.length / SUMS * SUMS; j < query.length; j++) {
      tail += query[j] * x[at + j];
    }
    return total() + tail;
  }

  private double squaredDistance(float[] x, int at) {
    if (Kernels.vector().isPresent()) {
      Kernels.vector().get().sumSquaredDifferences(query, x, at, sums);
    } else {
      sumSquaredDifferences(query, x, at, sums);
    }
    double tail = 0;
    for (int j = query.length / SUMS * SUMS; j < query.length; j++) {
      tail += (query[j] - x[at + j]) * (query[j] - x[at + j]);
    }
    return total() + tail;
  }

  private double total() {
    return ((sums[0] + sums[4]) + (sums[2] + sums[6]))
        + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
  }

  private static void sumProducts(double[] q, float[] x, int at, double[] sums) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    for (int j = 0, i = at; j <= q.length - SUMS; j += SUMS, i += SUMS) {
      a += q[j] * x[i];
      b += q[j + 1] * x[i + 1];
      c += q[j + 2] * x[i + 2];
      d += q[j + 3] * x[i + 3];
      e += q[j + 4] * x[i + 4];
      f += q[j + 5] * x[i + 5];
      g += q[j + 6] * x[i + 6];
      h += q[j + 7] * x[i + 7];
    }
    set(sums, a, b, c, d, e, f, g, h);
  }

  private static void sumSquaredDifferences(double[] q, float[] x, int at, double[] sums) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    for (int j = 0, i = at; j <= q.length - SUMS; j += SUMS, i += SUMS) {
      a += square(q[j] - x[i]);
      b += square(q[j + 1] - x[i + 1]);
      c += square(q[j + 2] - x[i + 2]);
      d += square(q[j + 3] - x[i + 3]);
      e += square(q[j + 4] - x[i + 4]);
      f += square(q[j + 5] - x[i + 5]);
      g += square(q[j + 6] - x[i + 6]);
      h += square(q[j + 7] - x[i + 7]);
    }
    set(sums, a, b, c, d, e, f, g, h);
  }

  private static double square(double x) {
    return x * x;
  }

  private static void set(
      double[] to, double a, double b, double c, double d, double e, double f, double g, double h) {
    to[0] = a;
    to[1] = b;
    to[2] = c;
    to[3] = d;
    to[4] = e;
    to[5] = f;
    to[6] = g;
    to[7] = h;
  }

  /** The squared length of the {@code n} components from {@code at} on. */
  static double squaredLength(float[] x, int at, int n) {
    double a = 0;
    double b = 0;
    int j = at;
    for (; j < at + n - 1; j += 2) {
      a += (double) x[j] * x[j];
      b += (double) x[j + 1] * x[j + 1];
    }
    return a + (j < at + n ? b + (double) x[j] * x[j] : b);
  }
}
