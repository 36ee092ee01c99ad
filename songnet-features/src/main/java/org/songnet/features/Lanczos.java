package org.songnet.features;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.vector.SparseMatrix;
import org.songnet.vector.SymmetricEigen;

/**
 * Finds the directions in which the rows of a sparse matrix vary most, without making it dense.
 *
 * <p>Lanczos' method with full reorthogonalisation (G. H. Golub, C. F. Van Loan, Matrix
 * Computations, 4th edition, 2013, chapter 10) on the covariance {@code C = AᵀA}, where A are the
 * rows less their mean: an orthonormal basis Q is grown in which C is tridiagonal, T with α on the
 * diagonal and β beside it. The eigenvectors of T turned back by Q are those of C as soon as their
 * residuals are small. The same matrix and seed give the same numbers whatever the number of
 * threads.
 */
final class Lanczos {

  /** Residuals are looked at after so many steps, as that costs more than a step. */
  private static final int STRIDE = 16;

  /** Settled when residuals are at most this share of the largest eigenvalue. */
  private static final double SETTLED = 1e-8;

  private static final double NOTHING = 1e-10;

  private final SparseMatrix rows;
  private final SparseMatrix columns;
  private final double[] mean;
  private final SplittableRandom random;
  private final double[][] basis;
  private final double[] diagonal;
  private final double[] beside;

  private Lanczos(SparseMatrix rows, long seed) {
    this.rows = rows;
    this.columns = rows.transposed();
    this.mean = new double[rows.columns()];
    for (int column = 0; column < mean.length; column++) {
      for (int i = columns.start(column); i < columns.end(column); i++) {
        mean[column] += columns.value(i) / rows.rows();
      }
    }
    this.random = new SplittableRandom(seed);
    this.basis = new double[mean.length][];
    this.diagonal = new double[mean.length];
    this.beside = new double[mean.length];
  }

  /**
   * Finds directions.
   *
   * @param count how many, at least 1 and at most the number of columns
   * @param seed where the search starts
   */
  static PrincipalComponents principalComponents(SparseMatrix rows, int count, long seed) {
    Lanczos search = new Lanczos(rows, seed);
    for (int steps = 0; ; ) {
      search.step(steps++);
      if (steps == search.mean.length || (steps % STRIDE == 0 && steps > count)) {
        SymmetricEigen eigen = SymmetricEigen.of(search.tridiagonal(steps));
        int[] order = descending(eigen.values());
        if (steps == search.mean.length || search.isSettled(steps, eigen, order, count)) {
          return search.found(steps, eigen, order, count);
        }
      }
    }
  }

  private void step(int j) {
    if (j == 0) {
      basis[0] = fresh(0);
    }
    double[] next = covarianceTimes(basis[j]);
    diagonal[j] = dot(basis[j], next);
    double before = Math.sqrt(dot(next, next));
    orthogonalise(next, j + 1);
    double rest = Math.sqrt(dot(next, next));
    if (rest > NOTHING * before) {
      beside[j] = rest;
      scale(next, 1 / rest);
    } else { // the basis spans all that the start could reach: go on from elsewhere
      next = fresh(j + 1);
    }
    if (j + 1 < basis.length) {
      basis[j + 1] = next;
    }
  }

  /** A random direction at right angles to the basis. */
  private double[] fresh(int size) {
    double[] direction = new double[mean.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = random.nextDouble() - .5;
    }
    orthogonalise(direction, size);
    double length = Math.sqrt(dot(direction, direction));
    scale(direction, length == 0 ? 0 : 1 / length);
    return direction;
  }

  /** Gram and Schmidt's method, twice, as once is not exact enough. */
  private void orthogonalise(double[] x, int size) {
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < size; i++) {
        double product = dot(x, basis[i]);
        for (int k = 0; k < x.length; k++) {
          x[k] -= product * basis[i][k];
        }
      }
    }
  }

  /** {@code AᵀAx}; the mean need not be taken off twice. */
  private double[] covarianceTimes(double[] x) {
    double middle = dot(mean, x);
    double[] images = times(rows, x);
    for (int i = 0; i < images.length; i++) {
      images[i] -= middle;
    }
    return times(columns, images);
  }

  private static double[] times(SparseMatrix lines, double[] x) {
    double[] product = new double[lines.rows()];
    IntStream.range(0, product.length)
        .parallel()
        .forEach(
            line -> {
              double sum = 0;
              for (int i = lines.start(line); i < lines.end(line); i++) {
                sum += lines.value(i) * x[lines.column(i)];
              }
              product[line] = sum;
            });
    return product;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private double[][] tridiagonal(int size) {
    double[][] t = new double[size][size];
    for (int i = 0; i < size; i++) {
      t[i][i] = diagonal[i];
      if (i > 0) {
        t[i][i - 1] = beside[i - 1];
      }
    }
    return t;
  }

  private static int[] descending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> Double.compare(values[b], values[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isSettled(int steps, SymmetricEigen eigen, int[] order, int count) {
    double most = eigen.values()[order[0]];
    double worst = 0;
    for (int i = 0; i < count; i++) {
      worst = Math.max(worst, Math.abs(beside[steps - 1] * eigen.vector(order[i])[steps - 1]));
    }
    return worst <= SETTLED * most;
  }

  private PrincipalComponents found(int steps, SymmetricEigen eigen, int[] order, int count) {
    float[] components = new float[mean.length * count];
    float[] centre = new float[count];
    double most = eigen.values()[order[0]];
    for (int i = 0; i < count; i++) {
      if (eigen.values()[order[i]] > NOTHING * most) {
        double[] direction = direction(eigen.vector(order[i]), steps);
        double middle = 0;
        for (int column = 0; column < mean.length; column++) {
          float component = (float) direction[column];
          components[column * count + i] = component;
          middle += mean[column] * component;
        }
        centre[i] = (float) middle;
      }
    }
    return new PrincipalComponents(components, centre);
  }

  /** {@code Qs}; its greatest number is positive, as it and its opposite vary alike. */
  private double[] direction(double[] s, int steps) {
    double[] direction = new double[mean.length];
    for (int j = 0; j < steps; j++) {
      for (int k = 0; k < direction.length; k++) {
        direction[k] += s[j] * basis[j][k];
      }
    }
    double greatest =
        Arrays.stream(direction).reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
    scale(direction, Math.signum(greatest));
    return direction;
  }
}
