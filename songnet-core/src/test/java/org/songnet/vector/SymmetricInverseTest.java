package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {

  @Test
  void invertsByHand() {
    float[] a = {2, Float.NaN, 1, 2};

    SymmetricInverse.invert(a, 2, (done, all) -> {});

    assertThat(a).containsExactly(new float[] {2 / 3f, -1 / 3f, -1 / 3f, 2 / 3f}, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 128, 129, 600})
  void theProductWithTheMatrixIsOne(int n) {
    Random random = new Random(n);
    float[] factor = new float[n * 10];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) random.nextGaussian();
    }
    float[] matrix = new float[n * n];
    for (int i = 0; i < n; i++) {
      matrix[i * n + i] = 5;
    }
    Gemm.rankUpdate(1, Matrix.of(factor, n, 10), 1, Matrix.of(matrix, n, n));
    float[] inverse = matrix.clone();
    List<Integer> seen = new ArrayList<>();

    SymmetricInverse.invert(inverse, n, (done, all) -> seen.add(done));

    float[] product = new float[n * n];
    Gemm.multiply(
        1, Matrix.of(matrix, n, n), Matrix.of(inverse, n, n), 0, Matrix.of(product, n, n));
    float error = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        error = Math.max(error, Math.abs(product[i * n + j] - (i == j ? 1 : 0)));
        error = Math.max(error, Math.abs(inverse[i * n + j] - inverse[j * n + i]));
      }
    }
    assertThat(error).isLessThan(1e-3f);
    assertThat(seen).hasSize((n + 127) / 128).startsWith(0).isSorted();
  }

  @Test
  void whatHasNoSuchInverseIsRefused() {
    assertThatThrownBy(() -> SymmetricInverse.invert(new float[] {1, 2, 2, 1}, 2, (d, a) -> {}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not positive definite: pivot 1 is -3.0");
    assertThatThrownBy(() -> SymmetricInverse.invert(new float[3], 2, (d, a) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 × 2 numbers: 3");
  }
}
