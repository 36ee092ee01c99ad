package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionRecommender;
import org.songnet.UserId;

class PopularityTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "cab", "cc", "c", "a");
  private static final SessionRecommender MODEL = new PopularityTrainer().fit(TRAINING);

  @Test
  void scoresAreSmoothedLogProbabilities() {
    // 7 events of 3 different tracks among 4: (count + 3/4) / (7 + 3).
    assertThat(Toys.scores(MODEL, ""))
        .containsExactly(
            new float[] {
              (float) Math.log(.275),
              (float) Math.log(.175),
              (float) Math.log(.475),
              (float) Math.log(.075)
            },
            within(1e-6f));
  }

  @Test
  void theSessionChangesNothing() {
    assertThat(Toys.top(MODEL, 10, "")).isEqualTo("cabd");
    assertThat(Toys.top(MODEL, 2, "abz")).isEqualTo("ca");
    assertThat(Toys.scores(MODEL, "dd")).isEqualTo(Toys.scores(MODEL, ""));
  }

  @Test
  void scoresBelongToWhoAsked() {
    Toys.scores(MODEL, "a")[0] = 7;

    assertThat(Toys.scores(MODEL, "a")[0]).isNegative();
  }

  @Test
  void weightsDoNotCount() {
    Interactions weighted =
        Interactions.over(TRAINING.catalog())
            .add(new UserId("ann"), new int[] {0}, new float[] {100})
            .add(new UserId("bob"), new int[] {1, 1})
            .build();

    assertThat(Toys.top(new PopularityTrainer().fit(weighted), 2, "")).isEqualTo("ba");
  }

  @Test
  void infoTellsWhatItIs() {
    assertThat(MODEL.info())
        .isEqualTo(
            new ModelInfo(
                "popularity",
                Set.of(Capability.LOG_PROBABILITIES, Capability.EXPLAIN),
                ModelInfo.TrainingSummary.of(TRAINING),
                Map.of()));
  }
}
