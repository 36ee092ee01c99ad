package org.songnet.models.java.factor;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.spi.ModelReader;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.SimilarityIndexBuilder;
import org.songnet.vector.SymmetricEigen;

/** Vectors of one length, one behind the other in an array. */
final class Factors {

  /** Rows of a Gram matrix are summed in so many parts at most, whatever the number of threads. */
  private static final int PARTS = 32;

  private static final int CHUNK = 1024;

  private final float[] data;
  private final int rows;
  private final int dimension;

  private Factors(float[] data, int rows, int dimension) {
    this.data = data;
    this.rows = rows;
    this.dimension = dimension;
  }

  static Factors zero(int rows, int dimension) {
    long size = (long) rows * dimension;
    if (size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%d vectors of %d factors do not fit an array: use at most %d factors"
              .formatted(rows, dimension, (Integer.MAX_VALUE - 8) / rows));
    }
    return new Factors(new float[(int) size], rows, dimension);
  }

  /** Normally distributed components with mean 0. */
  static Factors gaussian(int rows, int dimension, double deviation, long seed) {
    Factors factors = zero(rows, dimension);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < factors.data.length; i++) {
      factors.data[i] = (float) (deviation * gaussian(random));
    }
    return factors;
  }

  /** Box and Muller's method. */
  private static double gaussian(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** Reads an entry with all vectors. */
  static Factors read(String entry, int rows, int dimension, ModelReader in) throws IOException {
    return new Factors(in.floats(entry, Math.multiplyExact(rows, dimension)), rows, dimension);
  }

  /** An index over the vectors. */
  SimilarityIndex index(Metric metric) {
    SimilarityIndexBuilder builder = SimilarityIndex.builder(dimension, metric);
    float[] vector = new float[dimension];
    for (int row = 0; row < rows; row++) {
      get(row, vector);
      builder.add(vector);
    }
    return builder.build();
  }

  /** The components of all vectors, which may be changed. */
  float[] data() {
    return data;
  }

  int rows() {
    return rows;
  }

  int dimension() {
    return dimension;
  }

  /** Where a vector starts. */
  int at(int row) {
    return row * dimension;
  }

  void get(int row, float[] x) {
    System.arraycopy(data, at(row), x, 0, dimension);
  }

  void set(int row, float[] x) {
    System.arraycopy(x, 0, data, at(row), dimension);
  }

  Matrix matrix() {
    return Matrix.of(data, rows, dimension);
  }

  /** The first components of all vectors, as a copy. */
  Factors first(int components) {
    Factors first = zero(rows, components);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(data, at(row), first.data, first.at(row), components);
    }
    return first;
  }

  /** Some columns of all rows. */
  Matrix columns(int from, int count) {
    return Matrix.of(data, from, rows, count, dimension);
  }

  double squaredLength(int row) {
    double sum = 0;
    for (int i = at(row); i < at(row + 1); i++) {
      sum += (double) data[i] * data[i];
    }
    return sum;
  }

  /** The sum of the outer products of all vectors with themselves. */
  double[][] gram() {
    int height = Math.max(1, (rows + PARTS - 1) / PARTS);
    float[][] parts =
        IntStream.range(0, (rows + height - 1) / height)
            .parallel()
            .mapToObj(part -> gram(part * height, Math.min(rows, (part + 1) * height)))
            .toArray(float[][]::new);
    double[][] sum = new double[dimension][dimension];
    for (float[] part : parts) {
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          sum[i][j] += part[i * dimension + j];
        }
      }
    }
    return sum;
  }

  private float[] gram(int from, int to) {
    float[] gram = new float[dimension * dimension];
    Matrix some = Matrix.of(data, at(from), to - from, dimension, dimension);
    Gemm.rankUpdate(1, some.transposed(), 0, Matrix.of(gram, dimension, dimension));
    return gram;
  }

  /** Turns all vectors to the basis of the eigenvectors. */
  void rotate(SymmetricEigen eigen) {
    float[] basis = new float[dimension * dimension];
    for (int k = 0; k < dimension; k++) {
      double[] vector = eigen.vector(k);
      for (int j = 0; j < dimension; j++) {
        basis[k * dimension + j] = (float) vector[j];
      }
    }
    Matrix turn = Matrix.of(basis, dimension, dimension).transposed();
    IntStream.range(0, (rows + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> rotate(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK), turn));
  }

  private void rotate(int from, int to, Matrix turn) {
    float[] copy = new float[(to - from) * dimension];
    System.arraycopy(data, at(from), copy, 0, copy.length);
    Matrix target = Matrix.of(data, at(from), to - from, dimension, dimension);
    Gemm.multiply(1, Matrix.of(copy, to - from, dimension), turn, 0, target);
  }
}
