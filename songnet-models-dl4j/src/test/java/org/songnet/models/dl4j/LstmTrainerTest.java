package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.TrackId;
import org.songnet.TrainingException;
import org.songnet.TrainingProgress;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnRecommender;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.models.java.rnn.RnnWeights;
import org.songnet.spi.Popularity;

class LstmTrainerTest {

  private static final Chain CHAIN = new Chain(30);

  private final Interactions training = CHAIN.sessions(400, 1);
  private final Interactions test = CHAIN.sessions(60, 2);

  @Test
  void learnsAPlantedChainWithTheFullSoftmax() {
    RnnRecommender recommender = new LstmTrainer(SmallConfigs.lstm().withEpochs(12)).fit(training);
    NextTrackFigures figures = NextTrackFigures.of(recommender, test);
    assertThat(-figures.logLikelihood()).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.2);
  }

  @Test
  void learnsAPlantedChainWithSampledNegatives() {
    RnnConfig config = SmallConfigs.lstm().withEpochs(12).withFullSoftmaxUpTo(0).withNegatives(12);
    NextTrackFigures figures = NextTrackFigures.of(new LstmTrainer(config).fit(training), test);
    assertThat(-figures.logLikelihood()).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.3);
  }

  @Test
  void scoresBeforeTheFirstTrackAreSmoothedPopularity() {
    RnnRecommender recommender = new LstmTrainer(SmallConfigs.lstm().withEpochs(1)).fit(training);
    SessionCursor cursor = recommender.startSession();
    cursor.append(new TrackId("nobody knows it"));
    float[] scores = cursor.scores();
    assertThat(scores).isEqualTo(Popularity.of(training).logProbabilities());
  }

  @Test
  void trainsTheModelThatPlainJavaTrains() {
    RnnConfig config =
        SmallConfigs.lstm().withEpochs(3).withEmbeddingDropout(0).withHiddenDropout(0);
    SessionCursor ours = new LstmTrainer(config).fit(training).startSession();
    SessionCursor theirs = new RnnTrainer(config).fit(training).startSession();
    for (int track = 0; track < 5; track++) {
      ours.append(Chain.id(track));
      theirs.append(Chain.id(track));
      assertThat(ours.scores()).containsExactly(theirs.scores(), Offset.offset(2e-3f));
    }
  }

  @Test
  void saysWhatItCannotTrain() {
    assertThatThrownBy(() -> new LstmTrainer(RnnConfig.defaults().withCell(RnnConfig.Cell.GRU)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell must be LSTM here");
  }

  @Test
  void stopsWhenTheValidationLossRisesAndKeepsTheBest() {
    RnnConfig config =
        SmallConfigs.lstm()
            .withEpochs(60)
            .withEmbeddingDropout(0)
            .withHiddenDropout(0)
            .withValidationShare(0.3)
            .withPatience(2);
    List<Double> losses = new ArrayList<>();
    RnnRecommender recommender =
        new LstmTrainer(config)
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
  void tellsAboutEveryBatch() {
    List<TrainingProgress> seen = new ArrayList<>();
    RnnConfig config = SmallConfigs.lstm().withEpochs(2).withBatchSize(100);
    new LstmTrainer(config).fit(training, seen::add);
    assertThat(seen).hasSize(2 * (4 + 1));
    assertThat(seen).allMatch(progress -> progress.trainingLoss().isPresent());
    assertThat(seen.get(9).fraction()).isEqualTo(1);
  }

  @Test
  void saysWhenTheLossIsNoLongerANumber() {
    RnnConfig config = SmallConfigs.lstm().withLearningRate(1e37);
    assertThatThrownBy(() -> new LstmTrainer(config).fit(training))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("epoch 1")
        .hasMessageContaining("lower learningRate (1.0E37)");
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    // Sizes at which OpenBLAS and the softmax do use more than one thread.
    RnnConfig config =
        SmallConfigs.lstm()
            .withEmbeddingSize(64)
            .withHiddenSize(128)
            .withBatchSize(256)
            .withEpochs(2);
    Interactions data = new Chain(3000).sessions(256, 4);
    Nd4j.getBackend();
    int before = Nd4j.factory().blas().getMaxThreads();
    try {
      List<RnnWeights> models = new ArrayList<>();
      for (int threads : new int[] {1, 2}) {
        Nd4j.factory().blas().setMaxThreads(threads);
        ForkJoinPool pool = new ForkJoinPool(threads);
        models.add(pool.submit(() -> new LstmTrainer(config).fit(data).weights()).get());
        pool.shutdown();
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(threads);
      }
      assertThat(models.get(1)).isEqualTo(models.get(0));
    } finally {
      Nd4j.factory().blas().setMaxThreads(before);
    }
  }
}
