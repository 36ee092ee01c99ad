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

class LstmTrainerTest {

  private static final Chain CHAIN = new Chain(30);

  private final Interactions training = CHAIN.sessions(400, 1);
  private final Interactions test = CHAIN.sessions(60, 2);

  @Test
  void learnsAPlantedChainWithTheFullSoftmax() {
    LstmRecommender recommender = new LstmTrainer(SmallConfigs.lstm().withEpochs(12)).fit(training);
    NextTrackFigures figures = NextTrackFigures.of(recommender, test);
    assertThat(-figures.logLikelihood()).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.2);
  }

  @Test
  void learnsAPlantedChainWithSampledNegatives() {
    LstmConfig config = SmallConfigs.lstm().withEpochs(12).withFullSoftmaxUpTo(0).withNegatives(12);
    NextTrackFigures figures = NextTrackFigures.of(new LstmTrainer(config).fit(training), test);
    assertThat(-figures.logLikelihood()).isBetween(Chain.ENTROPY - 0.1, Chain.ENTROPY + 0.3);
  }

  @Test
  void scoresBeforeTheFirstTrackAreSmoothedPopularity() {
    LstmRecommender recommender = new LstmTrainer(SmallConfigs.lstm().withEpochs(1)).fit(training);
    SessionCursor cursor = recommender.startSession();
    cursor.append(new TrackId("nobody knows it"));
    float[] scores = cursor.scores();
    int[] counts = training.trackCounts();
    for (int track = 0; track < counts.length; track++) {
      double probability = (counts[track] + 1.0) / (training.size() + counts.length);
      assertThat((double) scores[track]).isCloseTo(Math.log(probability), Offset.offset(1e-5));
    }
  }

  @Test
  void stopsWhenTheValidationLossRisesAndKeepsTheBest() {
    LstmConfig config =
        SmallConfigs.lstm()
            .withEpochs(60)
            .withEmbeddingDropout(0)
            .withHiddenDropout(0)
            .withValidationShare(0.3)
            .withPatience(2);
    List<Double> losses = new ArrayList<>();
    LstmRecommender recommender =
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
    LstmConfig config = SmallConfigs.lstm().withEpochs(2).withBatchSize(100);
    new LstmTrainer(config).fit(training, seen::add);
    assertThat(seen).hasSize(2 * (4 + 1));
    assertThat(seen).allMatch(progress -> progress.trainingLoss().isPresent());
    assertThat(seen.get(9).fraction()).isEqualTo(1);
  }

  @Test
  void saysWhenTheLossIsNoLongerANumber() {
    LstmConfig config = SmallConfigs.lstm().withLearningRate(1e37);
    assertThatThrownBy(() -> new LstmTrainer(config).fit(training))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("epoch 1")
        .hasMessageContaining("lower learningRate (1.0E37)");
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    // Sizes at which OpenBLAS and the softmax do use more than one thread.
    LstmConfig config =
        SmallConfigs.lstm()
            .withEmbeddingSize(64)
            .withHiddenSize(128)
            .withBatchSize(256)
            .withEpochs(2);
    Interactions data = new Chain(3000).sessions(256, 4);
    Nd4j.getBackend();
    int before = Nd4j.factory().blas().getMaxThreads();
    try {
      List<float[]> models = new ArrayList<>();
      for (int threads : new int[] {1, 2}) {
        Nd4j.factory().blas().setMaxThreads(threads);
        ForkJoinPool pool = new ForkJoinPool(threads);
        models.add(pool.submit(() -> new LstmTrainer(config).fit(data).network().columns()).get());
        pool.shutdown();
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(threads);
      }
      assertThat(models.get(1)).isEqualTo(models.get(0));
    } finally {
      Nd4j.factory().blas().setMaxThreads(before);
    }
  }
}
