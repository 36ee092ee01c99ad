package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenseNetworkTest {

  private static final int ROWS = 5;
  private static final int[] SIZES = {4, 6, 3, 1};

  private static float[] rows() {
    SplittableRandom random = new SplittableRandom(3);
    float[] rows = new float[ROWS * SIZES[0]];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (2 * random.nextDouble() - 1);
    }
    return rows;
  }

  /** Half the sum of the squares of the logits, whose gradient is the logits. */
  private static double loss(DenseNetwork network, float[] rows) {
    double sum = 0;
    for (float logit : network.new Pass(ROWS).forward(rows, new SplittableRandom(7))) {
      sum += logit * logit / 2;
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource
  void gradientsAreHowTheLossChanges(Activation activation) {
    DenseNetwork network = DenseNetwork.random(SIZES, activation, .3, new SplittableRandom(1));
    DenseNetwork.Pass pass = network.new Pass(ROWS);
    float[] rows = rows();
    float[] inputGradient =
        pass.backward(pass.forward(rows.clone(), new SplittableRandom(7)).clone());
    network.add(pass);

    for (Parameter parameter : network.parameters()) {
      for (int i = 0; i < parameter.values().length; i++) {
        check(network, rows, parameter.values(), i, parameter.gradient()[i], parameter.name());
      }
    }
    for (int i = 0; i < rows.length; i++) {
      check(network, rows, rows, i, inputGradient[i], "rows");
    }
  }

  private static void check(
      DenseNetwork network, float[] rows, float[] values, int i, float gradient, String name) {
    float value = values[i];
    float step = 1e-3f;
    values[i] = value + step;
    double above = loss(network, rows.clone());
    values[i] = value - step;
    double below = loss(network, rows.clone());
    values[i] = value;
    double slope = (above - below) / (2 * step);
    assertThat((double) gradient)
        .as("%s[%d]", name, i)
        .isCloseTo(slope, within(5e-3 * Math.max(1, Math.abs(slope))));
  }

  @Test
  void servedLayersGiveWhatTrainedOnesDo() {
    DenseNetwork network = DenseNetwork.random(SIZES, Activation.RELU, 0, new SplittableRandom(1));
    float[] expected = network.new Pass(ROWS).forward(rows(), new SplittableRandom(1));
    DenseLayers layers = network.layers();

    assertThat(layers.apply(rows(), ROWS)).containsExactly(expected, within(1e-5f));
    assertThat(DenseNetwork.of(layers, 0).layers().apply(rows(), ROWS))
        .containsExactly(layers.apply(rows(), ROWS));
  }

  @Test
  void sharedInputsAreWorkedOutOnce() {
    DenseLayers layers =
        DenseNetwork.random(SIZES, Activation.RELU, 0, new SplittableRandom(1)).layers();
    float[] shared = {.3f, -.7f};
    float[] own = {.1f, .2f, -.5f, .9f};
    float[] whole = {.3f, -.7f, .1f, .2f, .3f, -.7f, -.5f, .9f};

    assertThat(layers.applyTo(shared, layers.lastInputs(own, 2, 2), 2))
        .containsExactly(layers.apply(whole, 2), within(1e-5f));
  }
}
