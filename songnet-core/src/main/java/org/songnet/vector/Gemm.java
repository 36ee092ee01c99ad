package org.songnet.vector;

/**
 * Matrix products in single precision, for models that learn.
 *
 * <p>Runs on the same tiles as the similarity search, on the thread that asks. Where matrices share
 * an array, the result must not overlap an operand. Rounding may differ between kernels in the last
 * bits.
 */
public final class Gemm {

  private Gemm() {}

  /**
   * {@code C ← αAB + βC}. Where β is 0, what was in C does not matter, {@code NaN} included.
   *
   * @param c not transposed
   * @throws IllegalArgumentException if the sizes do not fit, or {@code c} is transposed
   */
  public static void multiply(float alpha, Matrix a, Matrix b, float beta, Matrix c) {
    checkSizes(a, b, c);
    new GemmRun(alpha, a, b, beta, c, false).run();
  }

  /**
   * {@code C ← αAAᵀ + βC}, for a symmetric C: half the work of the general product.
   *
   * @param c not transposed; its lower triangle is read, all of it is written
   * @throws IllegalArgumentException if the sizes do not fit, or {@code c} is transposed
   */
  public static void rankUpdate(float alpha, Matrix a, float beta, Matrix c) {
    Matrix b = a.transposed();
    checkSizes(a, b, c);
    new GemmRun(alpha, a, b, beta, c, true).run();
    for (int i = 0; i < c.rows(); i++) {
      for (int j = i + 1; j < c.columns(); j++) {
        c.data()[c.at(i, j)] = c.data()[c.at(j, i)];
      }
    }
  }

  private static void checkSizes(Matrix a, Matrix b, Matrix c) {
    if (a.columns() != b.rows() || a.rows() != c.rows() || b.columns() != c.columns()) {
      throw new IllegalArgumentException(
          "sizes do not fit: %d × %d times %d × %d gives no %d × %d"
              .formatted(a.rows(), a.columns(), b.rows(), b.columns(), c.rows(), c.columns()));
    }
    if (c.isTransposed()) {
      throw new IllegalArgumentException("c must not be a transposed view");
    }
  }
}
