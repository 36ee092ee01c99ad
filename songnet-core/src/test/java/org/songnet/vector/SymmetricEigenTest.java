package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

  @Test
  void decomposesByHand() {
    SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 99}, {1, 2}});

    double[] values = eigen.values();
    java.util.Arrays.sort(values);
    assertThat(values).containsExactly(new double[] {1, 3}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 65})
  void theVectorsAreOrthogonalAndEachIsOnlyStretched(int n) {
    Random random = new Random(n);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextGaussian();
        matrix[j][i] = matrix[i][j];
      }
    }

    check(matrix);
  }

  @Test
  void equalAndZeroEigenvaluesAreWelcome() {
    check(new double[4][4]);
    check(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    check(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
  }

  /** Factors that have all but vanished: eigenvalues from 1 down to rounding and far below. */
  @Test
  void eigenvaluesOfAllSizesAreWelcome() {
    Random random = new Random(1);
    for (int n : new int[] {20, 64}) {
      double[][] matrix = new double[n][n];
      for (int rank = 0; rank < n; rank++) {
        double size = Math.pow(10, -rank);
        double[] factor = random.doubles(n, -1, 1).toArray();
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            matrix[i][j] += size * factor[i] * factor[j];
          }
        }
      }
      check(matrix);
    }
  }

  private static void check(double[][] matrix) {
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    int n = matrix.length;
    for (int v = 0; v < n; v++) {
      double[] vector = eigen.vector(v);
      for (int i = 0; i < n; i++) {
        assertThat(dot(matrix[i], vector)).isEqualTo(eigen.values()[v] * vector[i], within(1e-11));
        assertThat(dot(eigen.vector(i), vector)).isEqualTo(i == v ? 1 : 0, within(1e-12));
      }
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void whatIsNotFiniteIsRefused() {
    assertThatThrownBy(() -> SymmetricEigen.of(new double[][] {{1, 0}, {Double.NaN, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("matrix must be finite: NaN in line 1, column 0");
  }
}
