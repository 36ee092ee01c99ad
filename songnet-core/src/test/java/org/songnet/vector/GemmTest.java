package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmTest {

  private final Random random = new Random(3);

  @Test
  void multipliesByHand() {
    Matrix a = Matrix.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
    Matrix b = Matrix.of(new float[] {1, 0, 0, 1, 1, 1}, 3, 2);
    float[] c = {10, 10, 10, 10};

    Gemm.multiply(2, a, b, .5f, Matrix.of(c, 2, 2));

    assertThat(c).containsExactly(13, 15, 25, 27);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "5, 3, 2",
    "6, 64, 128",
    "7, 65, 129",
    "64, 64, 64",
    "13, 200, 300",
    "800, 70, 9",
    "33, 513, 140",
    "3, 2, 0"
  })
  void agreesWithDoublePrecision(int m, int n, int depth) {
    for (boolean transposeA : new boolean[] {false, true}) {
      for (boolean transposeB : new boolean[] {false, true}) {
        Matrix a = gaussian(m, depth, transposeA);
        Matrix b = gaussian(depth, n, transposeB);
        float[] data = new float[3 + m * (n + 5)];
        fill(data);
        float[] before = data.clone();
        Matrix c = Matrix.of(data, 3, m, n, n + 5);

        Gemm.multiply(1.5f, a, b, -.5f, c);

        Matrix old = Matrix.of(before, 3, m, n, n + 5);
        for (int i = 0; i < m; i++) {
          for (int j = 0; j < n; j++) {
            double expected = 1.5 * product(a, b, i, j) - .5 * old.get(i, j);
            assertThat(Math.abs(c.get(i, j) - expected)).isLessThan(2e-6 * (depth + 1));
          }
        }
        assertThat(outside(data, m, n)).isEqualTo(outside(before, m, n));
      }
    }
  }

  /** A matrix in a corner of a larger array. */
  private Matrix gaussian(int rows, int columns, boolean transposed) {
    int height = transposed ? columns : rows;
    int width = transposed ? rows : columns;
    float[] data = new float[2 + height * (width + 3)];
    fill(data);
    Matrix matrix = Matrix.of(data, 2, height, width, width + 3);
    return transposed ? matrix.transposed() : matrix;
  }

  private void fill(float[] data) {
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) random.nextGaussian();
    }
  }

  private static double product(Matrix a, Matrix b, int i, int j) {
    double sum = 0;
    for (int k = 0; k < a.columns(); k++) {
      sum += (double) a.get(i, k) * b.get(k, j);
    }
    return sum;
  }

  private static float[] outside(float[] data, int m, int n) {
    float[] outside = data.clone();
    for (int i = 0; i < m; i++) {
      Arrays.fill(outside, 3 + i * (n + 5), 3 + i * (n + 5) + n, 0);
    }
    return outside;
  }

  @Test
  void whereBetaIsZeroTheOldNumbersDoNotMatter() {
    for (int depth : new int[] {0, 1, 300}) {
      float[] c = new float[70 * 70];
      Arrays.fill(c, Float.NaN);

      Gemm.multiply(
          1, gaussian(70, depth, false), gaussian(depth, 70, false), 0, Matrix.of(c, 70, 70));

      assertThat(c).doesNotContain(Float.NaN);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "64, 10", "65, 130", "200, 33", "800, 5"})
  void aRankUpdateIsTheProductWithItsTranspose(int size, int depth) {
    for (boolean transposed : new boolean[] {false, true}) {
      Matrix a = gaussian(size, depth, transposed);
      Matrix start = gaussian(size, size, false);
      float[] expected = new float[size * size];
      float[] actual = new float[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          float symmetric = start.get(Math.max(i, j), Math.min(i, j));
          expected[i * size + j] = symmetric;
          actual[i * size + j] = j > i ? Float.NaN : symmetric; // not read
        }
      }

      Gemm.multiply(2, a, a.transposed(), 3, Matrix.of(expected, size, size));
      Gemm.rankUpdate(2, a, 3, Matrix.of(actual, size, size));

      for (int i = 0; i < size * size; i++) {
        assertThat(Math.abs(actual[i] - expected[i])).isLessThan(1e-5f * (depth + 1));
      }
    }
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    Matrix a = Matrix.of(new float[6], 2, 3);
    Matrix square = Matrix.of(new float[4], 2, 2);

    assertThatThrownBy(() -> Gemm.multiply(1, a, a, 0, square))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 × 3 times 2 × 3 gives no 2 × 2");
    assertThatThrownBy(() -> Gemm.rankUpdate(1, a, 0, square.transposed()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c must not be a transposed view");
    assertThatThrownBy(() -> Matrix.of(new float[5], 2, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Matrix.of(new float[9], 0, 2, 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stride must be at least the 3 columns: 2");
    assertThatThrownBy(() -> Matrix.of(new float[9], -1, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
