package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.UserId;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnRecommender;

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
  void oneCellStepsAsTheLayerOfDeeplearning4jDoes() {
    int in = 3;
    int hidden = 4;
    LstmCell cell = new LstmLayer(in, hidden, new SplittableRandom(5)).cell();
    MultiLayerNetwork dl4j =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(
                    new LSTM.Builder()
                        .nIn(in)
                        .nOut(hidden)
                        .activation(Activation.TANH)
                        .dataFormat(RNNFormat.NCW)
                        .build())
                .build());
    dl4j.init();
    dl4j.setParam("0_W", deeplearning4jOrder(cell.input(), in, hidden));
    dl4j.setParam("0_RW", deeplearning4jOrder(cell.recurrent(), hidden, hidden));
    dl4j.setParam("0_b", deeplearning4jOrder(cell.bias(), 1, hidden));
    float[] h = new float[hidden];
    float[] c = new float[hidden];
    SplittableRandom random = new SplittableRandom(6);
    for (int step = 0; step < 30; step++) {
      float[] x = new float[in];
      for (int i = 0; i < in; i++) {
        x[i] = (float) (2 * random.nextDouble() - 1);
      }
      cell.step(x, h, c);
      float[] expected =
          dl4j.rnnTimeStep(Nd4j.createFromArray(x).reshape(1, in, 1)).ravel().toFloatVector();
      for (int i = 0; i < hidden; i++) {
        assertThat(h[i]).isCloseTo(expected[i], Offset.offset(1e-5f));
      }
    }
  }

  /** Deeplearning4j's gates are g, f, o, i. */
  private static INDArray deeplearning4jOrder(float[] rows, int count, int hidden) {
    int[] order = {2, 1, 3, 0};
    float[] reordered = new float[rows.length];
    for (int row = 0; row < count; row++) {
      for (int gate = 0; gate < 4; gate++) {
        System.arraycopy(
            rows, (4 * row + order[gate]) * hidden, reordered, (4 * row + gate) * hidden, hidden);
      }
    }
    return Nd4j.createFromArray(reordered).reshape(count, 4L * hidden);
  }

  @Test
  void theNetworkLosesWhatTheModelLoses() {
    int[] counts = new int[3000];
    RnnConfig config = RnnConfig.defaults().withEmbeddingSize(12).withHiddenSize(16);
    checkLoss(counts, config.withLayerNorm(false));
    checkLoss(counts, config.withLayerNorm(true));
  }

  private static void checkLoss(int[] counts, RnnConfig config) {
    ItemModel model = new ItemModel(config, counts, new float[counts.length]);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.5, new SplittableRandom(parameter.values().length));
    }
    int[] session = {5, 2999, 17, 17, 0, 2048, 1};
    Chain chain = new Chain(counts.length);
    Interactions training =
        Interactions.over(chain.catalog()).add(new UserId("a"), session).build();
    SessionCursor cursor =
        RnnRecommender.of(config, training, model.weights(), Map.of()).startSession();
    double loss = 0;
    for (int i = 0; i < session.length - 1; i++) {
      cursor.append(Chain.id(session[i]));
      loss -= cursor.scores()[session[i + 1]];
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
