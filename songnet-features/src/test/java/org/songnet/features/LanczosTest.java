package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.vector.SparseMatrix;
import smile.projection.PCA;

class LanczosTest {

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 80, 300})
  void findsWhatSmileFinds(int rows) {
    double[][] dense = random(rows, 64);
    int count = 3;
    PCA smile = new PCA(dense).setProjection(count);

    PrincipalComponents ours = Lanczos.principalComponents(sparse(dense), count, 1);

    for (int row = 0; row < Math.min(rows, 10); row++) {
      double[] expected = smile.project(dense[row]);
      for (int i = 0; i < count; i++) {
        double place = -ours.centre()[i];
        for (int column = 0; column < 64; column++) {
          place += dense[row][column] * ours.components()[column * count + i];
        }
        assertThat(Math.abs(place)).isCloseTo(Math.abs(expected[i]), within(1e-4));
      }
    }
  }

  private static double[][] random(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(rows);
    double[][] dense = new double[rows][columns];
    for (double[] row : dense) {
      for (int i = 0; i < 8; i++) {
        row[random.nextInt(columns)] = (float) (random.nextDouble() * (1 + i));
      }
    }
    return dense;
  }

  private static SparseMatrix sparse(double[][] dense) {
    int columns = dense[0].length;
    int[] offsets = new int[dense.length + 1];
    int[] indices = new int[dense.length * columns];
    float[] values = new float[indices.length];
    for (int i = 0; i < values.length; i++) {
      offsets[i / columns + 1] = i + 1;
      indices[i] = i % columns;
      values[i] = (float) dense[i / columns][i % columns];
    }
    return SparseMatrix.of(offsets, indices, values, columns);
  }

  @Test
  void aDirectionWithoutVarianceIsZero() {
    double[][] line = {{1, 2}, {2, 4}, {4, 8}};

    PrincipalComponents found = Lanczos.principalComponents(sparse(line), 2, 1);

    assertThat(found.components()[0]).isCloseTo((float) (1 / Math.sqrt(5)), within(1e-6f));
    assertThat(found.components()[2]).isCloseTo((float) (2 / Math.sqrt(5)), within(1e-6f));
    assertThat(found.components()[1]).isZero();
    assertThat(found.components()[3]).isZero();
  }

  @Test
  void findsDirectionsThatVaryAlike() {
    double[][] cross = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}};

    PrincipalComponents found = Lanczos.principalComponents(sparse(cross), 2, 1);

    for (int row = 0; row < 4; row++) {
      double squares = 0;
      for (int i = 0; i < 2; i++) {
        double place = 0;
        for (int column = 0; column < 3; column++) {
          place += cross[row][column] * found.components()[column * 2 + i];
        }
        squares += place * place;
      }
      assertThat(squares).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void nothingHasNoDirections() {
    SparseMatrix nothing = SparseMatrix.of(new int[] {0}, new int[0], new float[0], 64);

    assertThat(Lanczos.principalComponents(nothing, 3, 1).components()).containsOnly(0);
  }
}
