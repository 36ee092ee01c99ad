package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The plain-Java network that serves says what ND4J's layer says. */
class ServingTest {

  @Test
  void oneCellStepsAsTheLayerDoes() {
    LstmLayer layer = new LstmLayer(5, 8, new SplittableRandom(3));
    int steps = 40;
    float[] inputs = new float[steps * 5];
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (4 * random.nextDouble() - 2);
    }
    float[] expected;
    try (LstmLayer.Pass pass = layer.forward(inputs, steps, 1)) {
      expected = pass.hidden();
    }
    float[] h = new float[8];
    float[] c = new float[8];
    float[] x = new float[5];
    for (int step = 0; step < steps; step++) {
      System.arraycopy(inputs, step * 5, x, 0, 5);
      layer.cell().step(x, h, c);
      for (int i = 0; i < 8; i++) {
        assertThat(h[i]).isCloseTo(expected[step * 8 + i], Offset.offset(1e-5f));
      }
    }
  }

  @Test
  void theNetworkLosesWhatTheModelLoses() {
    int[] counts = new int[3000];
    LstmConfig config = LstmConfig.defaults().withEmbeddingSize(12).withHiddenSize(16);
    ItemModel model = new ItemModel(config, counts);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.5, new SplittableRandom(parameter.values().length));
    }
    int[] session = {5, 2999, 17, 17, 0, 2048, 1};
    ItemNetwork network = model.network();
    double loss = 0;
    float[] h = new float[16];
    float[] c = new float[16];
    for (int i = 0; i < session.length - 1; i++) {
      network.step(session[i], h, c);
      loss -= network.logProbabilities(h)[session[i + 1]];
    }
    assertThat(loss)
        .isCloseTo(model.evaluate(new Batch(List.of(session))), Offset.offset(1e-5 * loss));
  }

  @Test
  void exponentialsAreAccurate() {
    for (float x = -86; x <= 0; x += 0.0137f) {
      double exact = Math.exp(x);
      double tolerance = (x < -40 ? 3e-4 : 2e-5) * exact;
      assertThat((double) Exponentials.exp(x)).isCloseTo(exact, Offset.offset(tolerance));
    }
    assertThat(Exponentials.exp(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
    assertThat(Exponentials.exp(Float.NaN)).isNaN();
  }
}
