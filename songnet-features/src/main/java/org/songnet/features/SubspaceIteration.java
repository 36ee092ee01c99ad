package org.songnet.features;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.vector.SparseMatrix;
import org.songnet.vector.SymmetricEigen;

/**
 * Finds the directions in which the rows of a sparse matrix vary most, without making it dense.
 *
 * <p>Subspace iteration with Rayleigh and Ritz's step (Y. Saad, Numerical Methods for Large
 * Eigenvalue Problems, 2011, algorithm 5.3) on the covariance of the rows, started from a random
 * block as in N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness", SIAM
 * Review 53 (2011): A are the rows less their mean, V is the block. The same matrix and seed give
 * the same numbers whatever the number of threads.
 */
final class SubspaceIteration {

  /** Directions beyond those asked for, which make the wanted ones settle sooner. */
  private static final int MORE = 8;

  private static final int MAX_STEPS = 300;

  /** Settled when the variances asked for grow by no more than this share of themselves. */
  private static final double SETTLED = 1e-9;

  private static final double NOTHING = 1e-12;

  private final SparseMatrix rows;
  private final SparseMatrix columns;
  private final int width;
  private final double[] mean;

  private SubspaceIteration(SparseMatrix rows, int width) {
    this.rows = rows;
    this.columns = rows.transposed();
    this.width = width;
    this.mean = new double[rows.columns()];
    for (int column = 0; column < mean.length; column++) {
      for (int i = columns.start(column); i < columns.end(column); i++) {
        mean[column] += columns.value(i) / rows.rows();
      }
    }
  }

  /**
   * Finds directions.
   *
   * @param count how many, at least 1 and below the number of columns
   */
  static PrincipalComponents of(SparseMatrix rows, int count, long seed) {
    int width = Math.min(rows.columns(), count + MORE);
    SubspaceIteration search = new SubspaceIteration(rows, width);
    double[] block = search.randomBlock(seed);
    search.orthonormalise(block);
    double before = 0;
    for (int step = 1; ; step++) {
      double[] next = search.covarianceTimes(block);
      SymmetricEigen eigen = SymmetricEigen.of(search.products(block, next));
      int[] order = descending(eigen.values());
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += eigen.values()[order[i]];
      }
      if (sum - before <= SETTLED * sum || step == MAX_STEPS) {
        return search.found(search.turned(block, eigen, order), eigen, order, count);
      }
      before = sum;
      block = search.turned(next, eigen, order);
      search.orthonormalise(block);
    }
  }

  private static int[] descending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> Double.compare(values[b], values[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double[] randomBlock(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] block = new double[rows.columns() * width];
    for (int i = 0; i < block.length; i++) {
      block[i] = random.nextDouble() - .5;
    }
    return block;
  }

  /** {@code AᵀAV}; the mean need not be taken off twice. */
  private double[] covarianceTimes(double[] block) {
    double[] middle = new double[width];
    for (int column = 0; column < mean.length; column++) {
      for (int i = 0; i < width; i++) {
        middle[i] += mean[column] * block[column * width + i];
      }
    }
    double[] images = times(rows, block);
    for (int i = 0; i < images.length; i++) {
      images[i] -= middle[i % width];
    }
    return times(columns, images);
  }

  private double[] times(SparseMatrix lines, double[] block) {
    double[] product = new double[lines.rows() * width];
    IntStream.range(0, lines.rows())
        .parallel()
        .forEach(
            line -> {
              for (int e = lines.start(line); e < lines.end(line); e++) {
                int from = lines.column(e) * width;
                double value = lines.value(e);
                for (int i = 0; i < width; i++) {
                  product[line * width + i] += value * block[from + i];
                }
              }
            });
    return product;
  }

  /** {@code VᵀW}. */
  private double[][] products(double[] v, double[] w) {
    double[][] products = new double[width][width];
    for (int column = 0; column < v.length; column += width) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          products[i][j] += v[column + i] * w[column + j];
        }
      }
    }
    return products;
  }

  /** {@code VQ}, the eigenvectors Q in order. */
  private double[] turned(double[] block, SymmetricEigen eigen, int[] order) {
    double[] turned = new double[block.length];
    for (int i = 0; i < width; i++) {
      double[] vector = eigen.vector(order[i]);
      for (int column = 0; column < block.length; column += width) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
          sum += block[column + j] * vector[j];
        }
        turned[column + i] = sum;
      }
    }
    return turned;
  }

  /** Gram and Schmidt's method, twice, as once is not exact enough; what is nothing becomes 0. */
  private void orthonormalise(double[] block) {
    for (int i = 0; i < width; i++) {
      double length = length(block, i);
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          subtract(block, i, j);
        }
      }
      double rest = length(block, i);
      double scale = rest > NOTHING * length ? 1 / rest : 0;
      for (int at = i; at < block.length; at += width) {
        block[at] *= scale;
      }
    }
  }

  private double length(double[] block, int i) {
    double squares = 0;
    for (int at = i; at < block.length; at += width) {
      squares += block[at] * block[at];
    }
    return Math.sqrt(squares);
  }

  private void subtract(double[] block, int from, int other) {
    double product = 0;
    for (int at = 0; at < block.length; at += width) {
      product += block[at + from] * block[at + other];
    }
    for (int at = 0; at < block.length; at += width) {
      block[at + from] -= product * block[at + other];
    }
  }

  private PrincipalComponents found(
      double[] directions, SymmetricEigen eigen, int[] order, int count) {
    float[] components = new float[rows.columns() * count];
    float[] centre = new float[count];
    double most = Math.max(0, eigen.values()[order[0]]);
    for (int i = 0; i < count; i++) {
      if (eigen.values()[order[i]] > NOTHING * most) {
        double sign = sign(directions, i);
        double middle = 0;
        for (int column = 0; column < mean.length; column++) {
          double component = sign * directions[column * width + i];
          components[column * count + i] = (float) component;
          middle += mean[column] * (float) component;
        }
        centre[i] = (float) middle;
      }
    }
    return new PrincipalComponents(components, centre);
  }

  /** Of the component of greatest size, as a direction and its opposite vary alike. */
  private double sign(double[] directions, int i) {
    double greatest = 0;
    for (int at = i; at < directions.length; at += width) {
      greatest = Math.abs(directions[at]) > Math.abs(greatest) ? directions[at] : greatest;
    }
    return greatest < 0 ? -1 : 1;
  }
}
