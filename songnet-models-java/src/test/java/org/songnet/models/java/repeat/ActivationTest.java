package org.songnet.models.java.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.UserId;
import org.songnet.testkit.PlantedData;

class ActivationTest {

  private static final UserId FAN = new UserId("fan");
  private static final UserId EXPLORER = new UserId("explorer");

  private final Catalog catalog = PlantedData.catalog(10);

  /** The fan heard track 0 four times and 1 twice, lately; the explorer everything once. */
  private final Interactions training =
      Interactions.over(catalog)
          .add(FAN, new int[] {0, 0, 0, 2})
          .add(FAN, new int[] {0, 1, 1})
          .add(EXPLORER, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
          .build();

  private float[] scores(ActivationConfig config, UserId user) {
    return new ActivationTrainer(config).fit(training).scores(RecommendationRequest.forUser(user));
  }

  @Test
  void activationIsTheSumOfPowersOfAges() {
    ActivationConfig config = ActivationConfig.defaults().withDecay(0.7).withNoise(1.3);
    double often = 0;
    for (int ago : new int[] {7, 6, 5, 3}) {
      often += Math.pow(ago, -0.7);
    }
    double lately = Math.pow(2, -0.7) + 1;
    double once = Math.pow(4, -0.7);
    double sum = 0;
    for (double counted : new double[] {often, lately, once}) {
      sum += Math.pow(counted, 1 / 1.3);
    }
    // 4 of the fan's 7 listens are repeats, 4 of all 17; ten of these are added to his.
    double gate = (4 + 10 * (4 + 1) / (17 + 2.0)) / (7 + 10);
    // 17 events of 10 tracks; the counts of 0, 1 and 2 are 5, 3 and 2.
    float[] scores = scores(config, FAN);
    assertThat((double) scores[0])
        .isCloseTo(log(gate, Math.pow(often, 1 / 1.3) / sum, (5 + 1) / 27.0), within(1e-6));
    assertThat((double) scores[1])
        .isCloseTo(log(gate, Math.pow(lately, 1 / 1.3) / sum, (3 + 1) / 27.0), within(1e-6));
    assertThat((double) scores[9]).isCloseTo(log(gate, 0, (1 + 1) / 27.0), within(1e-6));
  }

  private static double log(double gate, double back, double popular) {
    return Math.log(gate * back + (1 - gate) * popular);
  }

  @Test
  void whatCountsIsFrequencyOrRecencyByTheDecay() {
    assertThat(best(0)).isEqualTo(catalog.track(0).id().value());
    assertThat(best(2)).isEqualTo(catalog.track(1).id().value());
  }

  private String best(double decay) {
    ScoredTrack first =
        new ActivationTrainer(ActivationConfig.defaults().withDecay(decay))
            .fit(training)
            .recommend(RecommendationRequest.forUser(FAN))
            .get(0);
    return first.track().value();
  }

  @Test
  void whoNeverRepeatsIsNotExpectedTo() {
    ActivationConfig config = ActivationConfig.defaults();
    double explorerBack = Math.exp(scores(config, EXPLORER)[9]);
    double fanBack = Math.exp(scores(config, FAN)[1]);
    assertThat(fanBack).isGreaterThan(2 * explorerBack);
  }

  @Test
  void theSessionGoesOnWithTheHistory() {
    SessionCursor cursor =
        new ActivationTrainer(ActivationConfig.defaults().withDecay(2))
            .fit(training)
            .startSession(FAN);
    cursor.append(catalog.track(9).id());
    float[] scores = cursor.scores();
    for (int track = 0; track < 9; track++) {
      assertThat(scores[9]).isGreaterThan(scores[track]);
    }
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> ActivationConfig.defaults().withDecay(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decay must be at least 0");
    assertThatThrownBy(() -> ActivationConfig.defaults().withNoise(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noise must be above 0");
  }
}
