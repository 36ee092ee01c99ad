package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.TrackId;
import org.songnet.TrainingException;
import org.songnet.TrainingProgress;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.models.java.rnn.RnnConfig.Loss;
import org.songnet.models.java.rnn.RnnConfig.Optimizer;
import org.songnet.models.java.rnn.RnnConfig.Schedule;
import org.songnet.models.java.rnn.RnnConfig.Stopping;
import org.songnet.spi.Popularity;

class RnnTrainerTest {

  private static final Chain CHAIN = new Chain(30);
  private static final RnnConfig LSTM = SmallConfigs.of(Cell.LSTM);

  private final Interactions training = CHAIN.sessions(400, 1);
  private final Interactions test = CHAIN.sessions(60, 2);

  /** Nats that a model loses for each next track of the test. */
  private double loss(RnnConfig config) {
    RnnRecommender recommender = new RnnTrainer(config).fit(training);
    double loss = 0;
    int predictions = 0;
    for (int session = 0; session < test.sessionCount(); session++) {
      SessionCursor cursor = recommender.startSession();
      int[] tracks = test.sessionTracks(session);
      for (int i = 1; i < tracks.length; i++) {
        cursor.append(Chain.id(tracks[i - 1]));
        loss -= cursor.scores()[tracks[i]];
        predictions++;
      }
    }
    return loss / predictions;
  }

  @ParameterizedTest
  @EnumSource
  void learnsAPlantedChainFromAllTracks(Cell cell) {
    assertThat(loss(SmallConfigs.of(cell).withEpochs(12)))
        .isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.2);
  }

  @ParameterizedTest
  @EnumSource
  void learnsAPlantedChainFromSampledNegatives(Cell cell) {
    RnnConfig config =
        SmallConfigs.of(cell).withEpochs(12).withFullSoftmaxUpTo(0).withNegatives(12);
    assertThat(loss(config)).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.3);
  }

  @Test
  void learnsAPlantedChainWithAdagrad() {
    RnnConfig config = LSTM.withEpochs(12).withOptimizer(Optimizer.ADAGRAD).withLearningRate(0.1);
    assertThat(loss(config)).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.3);
  }

  @Test
  void ranksAPlantedChainByBprMax() {
    RnnRecommender recommender =
        new RnnTrainer(LSTM.withEpochs(12).withLoss(Loss.BPR_MAX)).fit(training);
    int right = 0;
    for (int track = 0; track < 30; track++) {
      SessionCursor cursor = recommender.startSession();
      cursor.append(Chain.id(track));
      float[] scores = cursor.scores();
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      right += best == CHAIN.favourite(track) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(25);
  }

  @Test
  void scoresBeforeTheFirstTrackArePopularity() {
    SessionCursor cursor = new RnnTrainer(LSTM.withEpochs(1)).fit(training).startSession();
    cursor.append(new TrackId("nobody knows it"));
    assertThat(cursor.scores()).isEqualTo(Popularity.of(training).logProbabilities());
  }

  @Test
  void stopsWhenTheValidationLossRisesAndKeepsTheBest() {
    RnnConfig config =
        LSTM.withEpochs(60)
            .withEmbeddingDropout(0)
            .withHiddenDropout(0)
            .withValidationShare(0.3)
            .withPatience(2);
    List<Double> losses = new ArrayList<>();
    RnnRecommender recommender =
        new RnnTrainer(config)
            .fit(
                CHAIN.sessions(60, 3),
                progress -> progress.validationLoss().ifPresent(losses::add));
    double best = losses.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    assertThat(losses).hasSizeLessThan(60);
    assertThat(losses.indexOf(best)).isEqualTo(losses.size() - 3);
    assertThat(recommender.info().metrics())
        .containsEntry("validationLoss", best)
        .containsEntry("bestEpoch", losses.size() - 2.0)
        .containsEntry("epochs", (double) losses.size());
  }

  @Test
  void stopsByNdcgWhereAsked() {
    RnnConfig config =
        LSTM.withEpochs(6).withValidationShare(0.3).withPatience(10).withStopping(Stopping.NDCG);
    List<Double> ndcgs = new ArrayList<>();
    for (int epochs = 1; epochs <= 6; epochs++) {
      RnnConfig same = config.withSchedule(Schedule.PLATEAU).withEpochs(epochs);
      ndcgs.add(new RnnTrainer(same).fit(training).info().metrics().get("validationNdcg"));
    }
    assertThat(ndcgs).isSorted();
    assertThat(ndcgs.get(5)).isBetween(0.5, 1.0);
  }

  @Test
  void tellsAboutEveryBatch() {
    List<TrainingProgress> seen = new ArrayList<>();
    new RnnTrainer(LSTM.withEpochs(2).withBatchSize(100)).fit(training, seen::add);
    assertThat(seen).hasSize(2 * (4 + 1));
    assertThat(seen).allMatch(progress -> progress.trainingLoss().isPresent());
    assertThat(seen.get(9).fraction()).isEqualTo(1);
  }

  @Test
  void saysWhenTheLossIsNoLongerANumber() {
    assertThatThrownBy(() -> new RnnTrainer(LSTM.withLearningRate(1e37)).fit(training))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("epoch 1")
        .hasMessageContaining("lower learningRate (1.0E37)");
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfThreadsDoesNotMatter(Cell cell) throws Exception {
    // Sizes at which there is more than one task of every kind.
    RnnConfig config =
        SmallConfigs.of(cell)
            .withEmbeddingSize(32)
            .withHiddenSize(80)
            .withLayerNorm(true)
            .withBatchSize(128)
            .withFullSoftmaxUpTo(cell == Cell.LSTM ? 20_000 : 0)
            .withEpochs(2);
    Interactions data = new Chain(2000).sessions(160, 4);
    List<RnnWeights> models = new ArrayList<>();
    for (int threads : new int[] {1, 2, 3}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      models.add(pool.submit(() -> new RnnTrainer(config).fit(data).weights()).get());
      pool.shutdown();
    }
    assertThat(models.get(1)).isEqualTo(models.get(0));
    assertThat(models.get(2)).isEqualTo(models.get(0));
  }
}
