package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.songnet.models.java.rnn.RnnConfig;

/** Compares the gradients of the whole loss with finite differences. */
class GradientTest {

  private static final int TRACKS = 9;
  private static final int[] COUNTS = {5, 3, 0, 1, 2, 2, 7, 1, 4};

  private final Batch batch =
      new Batch(List.of(new int[] {0, 3, 6, 6, 1}, new int[] {8, 0, 2}, new int[] {4, 5, 6, 7, 0}));

  @Test
  void fullSoftmaxWithEqualSizes() {
    check(config().withHiddenSize(6));
  }

  @Test
  void fullSoftmaxWithProjection() {
    check(config());
  }

  @Test
  void sampledSoftmax() {
    check(config().withFullSoftmaxUpTo(0).withNegatives(5));
  }

  @Test
  void withDropout() {
    check(config().withEmbeddingDropout(0.3).withHiddenDropout(0.4));
  }

  @Test
  void normalisedStates() {
    check(config().withLayerNorm(true));
    check(config().withLayerNorm(true).withHiddenSize(6).withHiddenDropout(0.4));
  }

  private static RnnConfig config() {
    return RnnConfig.defaults()
        .withEmbeddingSize(6)
        .withHiddenSize(7)
        .withLayerNorm(false)
        .withEmbeddingDropout(0)
        .withHiddenDropout(0);
  }

  private void check(RnnConfig config) {
    ItemModel model = new ItemModel(config, COUNTS, new float[COUNTS.length]);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.6, new SplittableRandom(parameter.values().length));
    }
    checkGradients(model, batch);
    assertThat(TRACKS).isEqualTo(COUNTS.length);
  }

  /** For every parameter: its gradient, along random directions, is how the loss changes. */
  static void checkGradients(SequenceModel model, Batch batch) {
    model.train(batch, 1, new SplittableRandom(1));
    List<float[]> gradients =
        model.parameters().stream().map(parameter -> parameter.gradient().clone()).toList();
    for (int p = 0; p < gradients.size(); p++) {
      Parameter parameter = model.parameters().get(p);
      SplittableRandom random = new SplittableRandom(p);
      for (int i = 0; i < Math.min(25, parameter.values().length); i++) {
        int index = random.nextInt(parameter.values().length);
        double numeric = slope(model, batch, parameter.values(), index);
        assertThat((double) gradients.get(p)[index])
            .as("%s[%d]", parameter.name(), index)
            .isCloseTo(numeric, Offset.offset(2e-3 * Math.max(1, Math.abs(numeric))));
      }
    }
  }

  private static double slope(SequenceModel model, Batch batch, float[] values, int index) {
    float before = values[index];
    float step = 1e-2f;
    values[index] = before + step;
    double above = model.train(batch, 1, new SplittableRandom(1));
    values[index] = before - step;
    double below = model.train(batch, 1, new SplittableRandom(1));
    values[index] = before;
    return (above - below) / (2 * step);
  }
}
