package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.UserId;
import org.songnet.models.dl4j.twotower.TwoTowerConfig.Objective;
import org.songnet.testkit.PlantedData;

class TwoTowerTrainerTest {

  private final Interactions genres = PlantedData.genres(40, 4, 160, 6, 2);

  /** Every listener heard ten songs; those of even index three times as often as the others. */
  private static Interactions shares() {
    InteractionsBuilder builder = Interactions.over(PlantedData.catalog(20));
    for (int user = 0; user < 80; user++) {
      int[] heard = new int[10];
      float[] plays = new float[10];
      for (int i = 0; i < 10; i++) {
        heard[i] = 10 * (user % 2) + i;
        plays[i] = i % 2 == 0 ? 9 : 3;
      }
      builder.add(new UserId("u" + user), heard, plays);
    }
    return builder.build();
  }

  @Test
  void accuracyRisesAndIsReportedInBothPhases() {
    List<TrainingProgress> seen = new ArrayList<>();
    TwoTowerRecommender model =
        new TwoTowerTrainer(SmallTowers.config().withTopK(9).withValidationShare(.2))
            .fit(genres, seen::add);

    List<Double> training = accuracies(seen, "training");
    List<Double> validation = accuracies(seen, "validation");
    assertThat(training.get(training.size() - 1)).isGreaterThan(training.get(0));
    // Nine of a genre of ten; chance finds nine of forty less what he heard.
    assertThat(validation.get(validation.size() - 1)).isGreaterThan(.8);
    assertThat(model.info().metrics())
        .containsKey("validationLoss")
        .containsEntry(TwoTowerModel.ACCURACY, validation.get(metric(model, "bestEpoch") - 1));
  }

  private static int metric(TwoTowerRecommender model, String name) {
    return model.info().metrics().getOrDefault(name, Double.NaN).intValue();
  }

  private static List<Double> accuracies(List<TrainingProgress> seen, String phase) {
    return seen.stream()
        .filter(progress -> progress.phase().equals(phase))
        .map(progress -> progress.metrics().getOrDefault(TwoTowerModel.ACCURACY, Double.NaN))
        .toList();
  }

  @Test
  void itStopsWhenTheValidationLossDoes() {
    TwoTowerConfig config =
        SmallTowers.config().withEpochs(400).withPatience(2).withValidationShare(.2);

    TwoTowerRecommender model = new TwoTowerTrainer(config).fit(genres);

    assertThat(metric(model, "epochs")).isLessThan(200);
    assertThat(metric(model, "bestEpoch")).isEqualTo(metric(model, "epochs") - 2);
  }

  @Test
  void anInterruptedTrainingGoesOnWhereItWas(@TempDir Path folder) {
    Path file = folder.resolve("towers.checkpoint");
    TwoTowerTrainer trainer = new TwoTowerTrainer(SmallTowers.config().withEpochs(4));
    TrainingListener impatient =
        new TrainingListener() {
          private boolean enough;

          @Override
          public void onProgress(TrainingProgress progress) {
            enough = progress.epoch() == 3;
          }

          @Override
          public boolean isCancelled() {
            return enough;
          }
        };
    try {
      trainer.withCheckpoint(file).fit(genres, impatient);
    } catch (TrainingCancelledException e) {
      assertThat(file).exists();
    }

    TwoTowerRecommender resumed = trainer.withCheckpoint(file).fit(genres);

    assertThat(Files.exists(file)).isFalse();
    assertThat(resumed.songs()).containsExactly(trainer.fit(genres).songs());
  }

  @Test
  void squaredErrorsLearnHowMuchASongIsHeard() {
    Interactions shares = shares();
    TwoTowerRecommender model =
        new TwoTowerTrainer(regression(Objective.SHARE).withEpochs(80)).fit(shares);
    float[] scores = model.scores(RecommendationRequest.forUser(shares.user(0)));

    for (int song = 0; song < 10; song++) {
      assertThat((double) scores[song]).isCloseTo(song % 2 == 0 ? 1 : 1 / 3.0, within(.15));
      assertThat((double) scores[10 + song]).isCloseTo(0, within(.15));
    }
  }

  private static TwoTowerConfig regression(Objective objective) {
    return SmallTowers.config()
        .withObjective(objective)
        .withNormalised(false)
        .withExtraNegatives(0)
        .withSongDropout(0);
  }

  @Test
  void squaredErrorsLearnHowPopularASongIs() {
    InteractionsBuilder builder = Interactions.over(PlantedData.catalog(10));
    for (int user = 0; user < 100; user++) {
      int songs = 1 + 9 * user / 100;
      int[] heard = new int[songs];
      for (int i = 0; i < songs; i++) {
        heard[i] = i;
      }
      builder.add(new UserId("u" + user), heard);
    }
    TwoTowerRecommender model =
        new TwoTowerTrainer(regression(Objective.POPULARITY)).fit(builder.build());
    float[] scores = model.scores(RecommendationRequest.forUser(new UserId("u50")));

    assertThat((double) scores[0]).isCloseTo(1, within(.1));
    assertThat((double) scores[8]).isCloseTo(Math.log(13) / Math.log(101), within(.15));
  }
}
