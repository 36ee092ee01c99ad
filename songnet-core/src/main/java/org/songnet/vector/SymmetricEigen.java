package org.songnet.vector;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, in double precision.
 *
 * <p>Householder's reduction to a tridiagonal matrix, then QL steps with implicit shifts (J. H.
 * Wilkinson, C. Reinsch, Handbook for Automatic Computation II, 1971, tred2 and tql2), written so
 * that inner loops walk along lines. Takes about 9n³ operations. Immutable.
 */
public final class SymmetricEigen {

  private static final int MAX_STEPS = 60;

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes.
   *
   * @param matrix square; its lower triangle is read
   * @throws IllegalArgumentException if a number is not finite
   */
  public static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        if (!Double.isFinite(matrix[i][j])) {
          throw new IllegalArgumentException(
              "matrix must be finite: %s in line %d, column %d".formatted(matrix[i][j], i, j));
        }
        a[i][j] = matrix[i][j];
        a[j][i] = matrix[i][j];
      }
    }
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    double[][] q = tridiagonal(a, diagonal, beside);
    diagonalise(diagonal, beside, q);
    return new SymmetricEigen(diagonal, q);
  }

  /** The eigenvalues, in no order, as a fresh array. */
  public double[] values() {
    return values.clone();
  }

  /** The eigenvector of the eigenvalue at an index, of length 1, as a fresh array. */
  public double[] vector(int index) {
    return vectors[index].clone();
  }

  /**
   * Makes {@code T = QᵀAQ} tridiagonal by reflections {@code I − uuᵀ}, first column first.
   *
   * @param a overwritten
   * @param beside overwritten: what stands between line i and i + 1 at i
   * @return Qᵀ, a column of Q in each line
   */
  private static double[][] tridiagonal(double[][] a, double[] diagonal, double[] beside) {
    int n = a.length;
    double[][] reflections = new double[n][];
    double[] w = new double[n];
    for (int k = 0; k < n - 2; k++) {
      double[] u = new double[n];
      System.arraycopy(a[k], k + 1, u, k + 1, n - k - 1);
      double length = length(u, k + 1);
      beside[k] = u[k + 1] > 0 ? -length : length;
      if (length > 0) {
        u[k + 1] -= beside[k];
        double scale = Math.sqrt(2) / length(u, k + 1);
        for (int j = k + 1; j < n; j++) {
          u[j] *= scale;
        }
        reflect(a, u, w, k + 1);
        reflections[k] = u;
      }
    }
    for (int k = 0; k < n; k++) {
      diagonal[k] = a[k][k];
    }
    if (n > 1) {
      beside[n - 2] = a[n - 2][n - 1];
    }
    return product(reflections);
  }

  private static double length(double[] u, int from) {
    double squares = 0;
    for (int j = from; j < u.length; j++) {
      squares += u[j] * u[j];
    }
    return Math.sqrt(squares);
  }

  /** {@code A ← (I − uuᵀ) A (I − uuᵀ)} on the lines and columns from {@code from} on. */
  private static void reflect(double[][] a, double[] u, double[] w, int from) {
    int n = u.length;
    java.util.Arrays.fill(w, 0);
    for (int i = from; i < n; i++) {
      add(w, u[i], a[i], from);
    }
    double half = 0;
    for (int i = from; i < n; i++) {
      half += u[i] * w[i] / 2;
    }
    add(w, -half, u, from);
    for (int i = from; i < n; i++) {
      double[] line = a[i];
      double ui = u[i];
      double wi = w[i];
      for (int j = from; j < n; j++) {
        line[j] -= ui * w[j] + wi * u[j];
      }
    }
  }

  private static void add(double[] to, double times, double[] from, int first) {
    for (int j = first; j < to.length; j++) {
      to[j] += times * from[j];
    }
  }

  /** The transpose of the product of the reflections, the first one left. */
  private static double[][] product(double[][] reflections) {
    int n = reflections.length;
    double[][] q = new double[n][n];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      q[i][i] = 1;
    }
    // Qᵀ = Hₘ … H₁, from the left H₁ last: each acts on the columns of what is there.
    for (int k = n - 1; k >= 0; k--) {
      double[] u = reflections[k];
      if (u == null) {
        continue;
      }
      for (int i = k + 1; i < n; i++) {
        double dot = 0;
        double[] line = q[i];
        for (int j = k + 1; j < n; j++) {
          dot += line[j] * u[j];
        }
        w[i] = dot;
      }
      for (int i = k + 1; i < n; i++) {
        add(q[i], -w[i], u, k + 1);
      }
    }
    return q;
  }

  /** QL steps; each rotation turns two lines of Qᵀ. */
  private static void diagonalise(double[] d, double[] e, double[][] q) {
    int n = d.length;
    double largest = 0;
    for (int l = 0; l < n; l++) {
      largest = Math.max(largest, Math.abs(d[l]) + Math.abs(e[l]));
    }
    // Next to the largest eigenvalue it is nothing; small ones may never get smaller than that.
    double nothing = Math.ulp(largest);
    for (int l = 0; l < n; l++) {
      int steps = 0;
      for (int m = nothingAfter(e, l, nothing); m > l; m = nothingAfter(e, l, nothing)) {
        if (++steps > MAX_STEPS) {
          throw new ArithmeticException("the eigenvalues do not converge");
        }
        step(d, e, q, l, m);
      }
    }
  }

  private static int nothingAfter(double[] e, int l, double nothing) {
    int m = l;
    while (m < e.length - 1 && Math.abs(e[m]) > nothing) {
      m++;
    }
    return m;
  }

  private static void step(double[] d, double[] e, double[][] q, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.hypot(g, 1);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
      rotate(q[i], q[i + 1], c, s);
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }

  private static void rotate(double[] low, double[] high, double c, double s) {
    for (int k = 0; k < low.length; k++) {
      double f = high[k];
      high[k] = s * low[k] + c * f;
      low[k] = c * low[k] - s * f;
    }
  }
}
