package org.songnet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;
import org.songnet.vector.VectorMath;

/** What models do with matrices and activations, beside the FMA peak and plain loops. */
final class ProductCases {

  private static final int GRAM_WIDTH = 64;
  private static final int GRAM_HEIGHT = 20_000;
  private static final int NUMBERS = 16_384;

  private ProductCases() {}

  static Contender fmaLimit() {
    return new Contender("FMA peak (limit)", 0, Limits.fmaOperations(), () -> Limits::fma);
  }

  /** Products of square matrices. */
  static List<Contender> square(int n) {
    float[] a = new Data(n, n).rows();
    float[] b = new Data(n, n).rows();
    float[] c = new float[n * n];
    double operations = 2.0 * n * n * n;
    List<Contender> all = new ArrayList<>();
    all.add(product("songnet C = AB", operations, Matrix.of(a, n, n), Matrix.of(b, n, n), c));
    all.add(
        product(
            "songnet C = AᵀBᵀ",
            operations,
            Matrix.of(a, n, n).transposed(),
            Matrix.of(b, n, n).transposed(),
            c));
    all.add(
        new Contender(
            "ND4J gemm",
            0,
            operations,
            () -> {
              INDArray left = Nd4jPeer.matrix(a, n, n);
              INDArray right = Nd4jPeer.matrix(b, n, n);
              return () -> {
                INDArray product = left.mmul(right);
                double one = product.getDouble(0);
                product.close();
                return one;
              };
            }));
    all.add(
        new Contender(
            "plain loop",
            0,
            operations,
            () ->
                () -> {
                  Loops.multiply(n, a, b, c);
                  return c[0];
                }));
    return all;
  }

  private static Contender product(String name, double operations, Matrix a, Matrix b, float[] c) {
    Matrix result = Matrix.of(c, a.rows(), b.columns());
    return new Contender(
        name,
        0,
        operations,
        () ->
            () -> {
              Gemm.multiply(1, a, b, 0, result);
              return c[0];
            });
  }

  /** The Gram matrix of 20,000 vectors of 64 components, as matrix factorisation wants it. */
  static List<Contender> gram() {
    float[] rows = new Data(GRAM_HEIGHT, GRAM_WIDTH).rows();
    Matrix a = Matrix.of(rows, GRAM_HEIGHT, GRAM_WIDTH).transposed();
    float[] c = new float[GRAM_WIDTH * GRAM_WIDTH];
    double operations = 2.0 * GRAM_HEIGHT * GRAM_WIDTH * GRAM_WIDTH;
    Matrix result = Matrix.of(c, GRAM_WIDTH, GRAM_WIDTH);
    return List.of(
        new Contender(
            "songnet rank update",
            0,
            operations,
            () ->
                () -> {
                  Gemm.rankUpdate(1, a, 0, result);
                  return c[0];
                }));
  }

  /** Functions of 16,384 numbers; the limit is the loop over {@code Math}. */
  static Contender mathLimit(String name) {
    float[] x = new Data(1, NUMBERS).rows();
    float[] y = new float[NUMBERS];
    return new Contender(
        "Math." + name + " loop",
        0,
        0,
        () ->
            () -> {
              for (int i = 0; i < NUMBERS; i++) {
                double v = x[i] * 100;
                y[i] =
                    (float)
                        switch (name) {
                          case "exp" -> Math.exp(v);
                          case "tanh" -> Math.tanh(v);
                          default -> 1 / (1 + Math.exp(-v));
                        };
              }
              return y[0];
            });
  }

  static List<Contender> function(String name) {
    float[] x = new Data(1, NUMBERS).rows();
    for (int i = 0; i < NUMBERS; i++) {
      x[i] *= 100;
    }
    float[] y = new float[NUMBERS];
    return List.of(
        new Contender(
            "songnet " + name,
            0,
            0,
            () ->
                () -> {
                  System.arraycopy(x, 0, y, 0, NUMBERS);
                  switch (name) {
                    case "exp" -> VectorMath.exp(y, 0, NUMBERS);
                    case "tanh" -> VectorMath.tanh(y, 0, NUMBERS);
                    default -> VectorMath.sigmoid(y, 0, NUMBERS);
                  }
                  return y[0];
                }));
  }
}
