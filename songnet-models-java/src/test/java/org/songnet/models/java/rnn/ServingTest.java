package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.SessionCursor;
import org.songnet.UserId;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.spi.ModelStore;

/** What serves a model says what was trained. */
class ServingTest {

  @ParameterizedTest
  @EnumSource
  void losesWhatTheTrainedModelLoses(Cell cell) {
    int[] counts = new int[3000];
    RnnConfig config = RnnConfig.defaults().withCell(cell).withEmbeddingSize(13).withHiddenSize(18);
    checkLoss(counts, config.withLayerNorm(false));
    checkLoss(counts, config.withLayerNorm(true));
    checkLoss(counts, config.withLayerNorm(true).withHiddenSize(13));
  }

  private static void checkLoss(int[] counts, RnnConfig config) {
    RnnModel model = new RnnModel(config, counts, new float[counts.length], Optional.empty());
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.5, new SplittableRandom(parameter.values().length));
    }
    int[] session = {5, 2999, 17, 17, 0, 2048, 1};
    Interactions training =
        Interactions.over(new Chain(counts.length).catalog()).add(new UserId("a"), session).build();
    SessionCursor cursor =
        RnnRecommender.of(config, training, model.weights(), Map.of()).startSession();
    double loss = 0;
    for (int i = 0; i < session.length - 1; i++) {
      cursor.append(Chain.id(session[i]));
      loss -= cursor.scores()[session[i + 1]];
    }
    assertThat(loss)
        .isCloseTo(model.evaluate(new Batch(List.of(session))).loss(), Offset.offset(1e-5 * loss));
  }

  @Test
  void weightsMustFit() {
    Interactions training = new Chain(7).sessions(3, 1);
    RnnConfig config = SmallConfigs.of(Cell.GRU);
    float[] none = {};
    RnnWeights weights = new RnnWeights(new float[7 * 16], none, none, none, none, none, none);
    assertThatThrownBy(() -> RnnRecommender.of(config, training, weights, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("itemBias must have 7 numbers: 0");
  }

  /**
   * The file is of the version before there were other cells, losses and optimizers, trained by
   * Deeplearning4j on sessions t0 t1 t2 t3, t1 t2 t3 t4 ... around a ring of eight tracks.
   */
  @Test
  void readsFilesFromBeforeThereWereOtherCells() throws IOException, URISyntaxException {
    URL file = Objects.requireNonNull(ServingTest.class.getResource("lstm-without-cell.songnet"));
    RnnRecommender model = (RnnRecommender) ModelStore.load(Path.of(file.toURI()));
    assertThat(model.info().name()).isEqualTo("lstm");
    assertThat(model.config().hiddenSize()).isEqualTo(6);
    assertThat(model.config().cell()).isEqualTo(Cell.LSTM);
    assertThat(
            model.recommend(
                RecommendationRequest.after(Chain.id(2), Chain.id(3)).withoutRepeats().top(1)))
        .singleElement()
        .matches(first -> first.track().equals(Chain.id(4)));
  }
}
