package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RidgeDescentTest {

  private final Random random = new Random(5);

  private float[] gaussian(int size) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** With one component, the first step ends at x = wht / (wh² + p). */
  @Test
  void oneComponentNeedsOneStep() {
    RidgeDescent descent = new RidgeDescent(Matrix.of(new float[] {2}, 1, 1));
    float[] x = {7};
    descent.add(0, 3, 5);

    double gain = descent.improve(new float[] {4}, x, 1);

    assertThat(x[0]).isEqualTo(30f / 16, within(1e-6f));
    assertThat(gain).isEqualTo(3 * 5 * 2 * 30.0 / 16, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 7", "7, 3", "11, 64", "70, 33", "129, 130", "2500, 20"})
  void stepByStepItNearsWhatTheSolverFinds(int count, int dimension) {
    Matrix rows =
        Matrix.of(gaussian(3 + count * (dimension + 2)), 3, count, dimension, dimension + 2);
    RidgeSolver solver = new RidgeSolver(rows);
    RidgeDescent descent = new RidgeDescent(rows);
    float[] penalties = new float[dimension];
    for (int k = 0; k < dimension; k++) {
      penalties[k] = count * (.5f + random.nextFloat());
    }
    float[] targets = gaussian(count);
    float[] best = new float[dimension];
    for (int j = 0; j < count; j++) {
      solver.add(j, .1f + j % 3, targets[j]);
    }
    double bestGain = solver.solve(penalties, best);
    float[] x = gaussian(dimension);

    double before = Double.NEGATIVE_INFINITY;
    for (int run = 0; run < 12; run++) {
      for (int j = 0; j < count; j++) {
        descent.add(j, .1f + j % 3, targets[j]);
      }
      double gain = descent.improve(penalties, x, 3);

      assertThat(gain).isGreaterThanOrEqualTo(before - 1e-4 * (1 + bestGain));
      before = gain;
    }

    assertThat(before).isEqualTo(bestGain, within(1e-4 * (1 + bestGain)));
    assertThat(x).containsExactly(best, within(1e-3f));
  }

  @Test
  void withoutStepsXStaysAndItsGainIsTold() {
    RidgeDescent descent = new RidgeDescent(Matrix.of(new float[] {2, 1}, 1, 2));
    float[] x = {.5f, 1};
    descent.add(0, 3, 5);

    // 3 · (25 − (5 − 2)²) − 4 · .25 − 6
    assertThat(descent.improve(new float[] {4, 6}, x, 0)).isEqualTo(41, within(1e-4));
    assertThat(x).containsExactly(.5f, 1);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Matrix matrix = Matrix.of(new float[6], 2, 3);
    RidgeDescent descent = new RidgeDescent(matrix);

    assertThatThrownBy(() -> descent.add(0, Float.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight must be above 0: NaN");
    assertThatThrownBy(() -> descent.add(2, 1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> descent.improve(new float[2], new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 3 components: 2 and 3");
    assertThatThrownBy(() -> new RidgeDescent(matrix.transposed()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
