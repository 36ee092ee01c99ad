package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RidgeSolverTest {

  private final Random random = new Random(5);

  /** One number of weight w and target t under the penalty p: x = wht / (wh² + p). */
  @Test
  void solvesByHand() {
    RidgeSolver solver = new RidgeSolver(Matrix.of(new float[] {2}, 1, 1));
    float[] x = new float[1];
    solver.add(0, 3, 5);

    double gain = solver.solve(new float[] {4}, x);

    assertThat(x[0]).isEqualTo(30f / 16, within(1e-6f));
    assertThat(gain).isEqualTo(3 * 5 * 2 * 30.0 / 16, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "3, 7",
    "7, 3",
    "40, 64",
    "64, 64",
    "65, 64",
    "70, 200",
    "300, 150",
    "129, 9"
  })
  void theGradientIsZeroThere(int count, int dimension) {
    float[] data = new float[3 + count * (dimension + 2)];
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) random.nextGaussian();
    }
    Matrix rows = Matrix.of(data, 3, count, dimension, dimension + 2);
    RidgeSolver solver = new RidgeSolver(rows);
    float[] penalties = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      penalties[k] = .5f + 2 * random.nextFloat();
    }
    float[] x = new float[dimension];
    float[] again = new float[dimension];
    float[] weights = new float[count];
    float[] targets = new float[count];
    for (int j = 0; j < count; j++) {
      weights[j] = .1f + random.nextFloat();
      targets[j] = (float) random.nextGaussian();
      solver.add(j, weights[j], targets[j]);
    }

    double gain = solver.solve(penalties, x);

    double expectedGain = 0;
    double[] gradient = new double[dimension];
    for (int k = 0; k < dimension; k++) {
      gradient[k] = penalties[k] * x[k];
    }
    for (int j = 0; j < count; j++) {
      double product = 0;
      for (int k = 0; k < dimension; k++) {
        product += rows.get(j, k) * x[k];
      }
      expectedGain += weights[j] * targets[j] * product;
      for (int k = 0; k < dimension; k++) {
        gradient[k] -= weights[j] * (targets[j] - product) * rows.get(j, k);
      }
    }
    for (double component : gradient) {
      assertThat(component).isEqualTo(0, within(2e-4));
    }
    assertThat(gain).isEqualTo(expectedGain, within(1e-4 * (1 + Math.abs(expectedGain))));

    for (int j = 0; j < count; j++) {
      solver.add(j, weights[j], targets[j]);
    }
    solver.solve(penalties, again);
    assertThat(again).as("a used solver").isEqualTo(x);
  }

  @Test
  void withoutRowsTheSolutionIsZero() {
    float[] x = {1, 2};

    assertThat(new RidgeSolver(Matrix.of(new float[4], 2, 2)).solve(new float[] {1, 1}, x))
        .isEqualTo(0);
    assertThat(x).containsExactly(0, 0);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Matrix matrix = Matrix.of(new float[6], 2, 3);
    RidgeSolver solver = new RidgeSolver(matrix);

    assertThatThrownBy(() -> solver.add(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight must be above 0: 0.0");
    assertThatThrownBy(() -> solver.add(2, 1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> solver.solve(new float[2], new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 3 components: 2 and 3");
    assertThatThrownBy(() -> new RidgeSolver(matrix.transposed()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
