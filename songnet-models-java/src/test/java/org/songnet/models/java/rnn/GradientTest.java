package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.models.java.rnn.RnnConfig.Loss;

/** Compares the gradients of the whole loss with finite differences. */
class GradientTest {

  private static final int[] COUNTS = {5, 3, 0, 1, 2, 2, 7, 1, 4};

  private final Batch batch =
      new Batch(List.of(new int[] {0, 3, 6, 6, 1}, new int[] {8, 0, 2}, new int[] {4, 5, 6, 7, 0}));
  private final Batch heard = new Batch(List.of(new int[] {0, 3, 6, 6, 1}, new int[] {8, 0, 4, 7}));

  @ParameterizedTest
  @EnumSource
  void allTracksAndEqualSizes(Cell cell) {
    check(config(cell).withHiddenSize(6));
  }

  @ParameterizedTest
  @EnumSource
  void allTracksAndAProjection(Cell cell) {
    check(config(cell));
  }

  @ParameterizedTest
  @EnumSource
  void sampledNegatives(Cell cell) {
    check(config(cell).withFullSoftmaxUpTo(0).withNegatives(5));
  }

  @ParameterizedTest
  @EnumSource
  void dropout(Cell cell) {
    check(config(cell).withEmbeddingDropout(0.3).withHiddenDropout(0.4));
  }

  @ParameterizedTest
  @EnumSource
  void normalisedStates(Cell cell) {
    RnnConfig config = config(cell).withLayerNorm(true).withHiddenDropout(0.4);
    check(config);
    check(config.withHiddenSize(6));
    check(config.withFullSoftmaxUpTo(0).withNegatives(5));
  }

  @ParameterizedTest
  @EnumSource
  void bprMax(Cell cell) {
    check(config(cell).withLoss(Loss.BPR_MAX).withScorePenalty(0.3));
    check(config(cell).withLoss(Loss.BPR_MAX).withFullSoftmaxUpTo(0).withNegatives(5));
  }

  /** Tracks 2 and 5 have no count or no features; others go without their own part. */
  @ParameterizedTest
  @EnumSource
  void features(Cell cell) {
    Catalog catalog = new Chain(COUNTS.length).catalog();
    CatalogFeatures features = CatalogFeatures.of(catalog, new RingFeatures(COUNTS.length, 5));
    RnnConfig config = config(cell).withFeatureDropout(0.4);
    check(config, Optional.of(features), heard);
    check(config.withFullSoftmaxUpTo(0).withNegatives(5), Optional.of(features), heard);
    check(config.withLoss(Loss.BPR_MAX), Optional.of(features), heard);
  }

  /** Listens of some sequences are told as they are, of others nothing is told. */
  @ParameterizedTest
  @EnumSource
  void circumstances(Cell cell) {
    RnnConfig config = config(cell).withGapInput(true).withSkipInput(true).withHourInput(true);
    check(config, Optional.empty(), timed(config, 1));
  }

  @ParameterizedTest
  @EnumSource
  void statesCarriedOver(Cell cell) {
    RnnConfig config = config(cell).withCarry(0.4);
    check(config, Optional.empty(), timed(config, 4));
    check(config.withCarry(0), Optional.empty(), timed(config.withCarry(0), 4));
  }

  /** Sequences of so many sessions of a listener each. */
  private static Batch timed(RnnConfig config, int sessions) {
    Interactions data = Evenings.of(COUNTS.length, 24, 3);
    List<int[]> sequences = new ArrayList<>();
    for (int session = 0; session < data.sessionCount(); session += sessions) {
      int end = data.endEvent(session + sessions - 1);
      sequences.add(IntStream.range(data.firstEvent(session), end).toArray());
    }
    return new Batch(sequences, Listens.of(data, config));
  }

  /** Sequences in several shards, queries in several tasks. */
  @ParameterizedTest
  @EnumSource
  void largeBatches(Cell cell) {
    SplittableRandom random = new SplittableRandom(9);
    List<int[]> sequences =
        random
            .ints(70, 2, 9)
            .mapToObj(length -> random.ints(length, 0, COUNTS.length).toArray())
            .toList();
    check(config(cell), Optional.empty(), new Batch(sequences));
  }

  private static RnnConfig config(Cell cell) {
    return RnnConfig.defaults()
        .withCell(cell)
        .withEmbeddingSize(6)
        .withHiddenSize(7)
        .withLayerNorm(false)
        .withEmbeddingDropout(0)
        .withHiddenDropout(0);
  }

  private void check(RnnConfig config) {
    check(config, Optional.empty(), batch);
  }

  /** For every parameter: some numbers of its gradient are how the loss changes with them. */
  private static void check(RnnConfig config, Optional<CatalogFeatures> features, Batch batch) {
    RnnModel model = new RnnModel(config, COUNTS, new float[COUNTS.length], features);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.6, new SplittableRandom(parameter.values().length));
    }
    float scale = 1f / batch.sequences();
    model.train(batch, scale, new SplittableRandom(1));
    List<float[]> gradients =
        model.parameters().stream().map(parameter -> parameter.gradient().clone()).toList();
    for (int p = 0; p < gradients.size(); p++) {
      Parameter parameter = model.parameters().get(p);
      SplittableRandom random = new SplittableRandom(p);
      for (int i = 0; i < Math.min(25, parameter.values().length); i++) {
        int index = random.nextInt(parameter.values().length);
        double numeric = scale * slope(model, batch, parameter.values(), index);
        assertThat((double) gradients.get(p)[index])
            .as("%s[%d]", parameter.name(), index)
            .isCloseTo(numeric, Offset.offset(1e-3 * Math.max(1, Math.abs(numeric))));
      }
    }
  }

  private static double slope(RnnModel model, Batch batch, float[] values, int index) {
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
