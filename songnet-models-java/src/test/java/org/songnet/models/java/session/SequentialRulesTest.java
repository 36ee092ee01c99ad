package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.models.java.Toys;

class SequentialRulesTest {

  // After a: b a step later in both, c two steps later, d three and then two steps later.
  private static final Interactions TRAINING = Toys.sessions("abcde", "abcd", "abd", "e");
  private static final SequentialRulesConfig CONFIG =
      new SequentialRulesConfig(10, Fade.DIV, 200, 1);

  private static SessionRecommender fit(SequentialRulesConfig config) {
    return new SequentialRulesTrainer(config).fit(TRAINING);
  }

  /** The scores of b, c and d after a are these over their sum; of the rest they are negative. */
  private static void assertWeights(SequentialRulesConfig config, double... expected) {
    float[] scores = Toys.scores(fit(config), "a");
    double sum = Arrays.stream(expected).sum();
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) scores[i + 1]).isEqualTo(expected[i] / sum, within(1e-6));
    }
    assertThat(scores[0]).isNegative();
    assertThat(scores[4]).isNegative();
  }

  @Test
  void rulesWeighWhatCameAfterByTheSteps() {
    assertWeights(CONFIG, 2, 1 / 2.0, 1 / 3.0 + 1 / 2.0);
    assertWeights(CONFIG.withWeighting(Fade.SAME), 2, 1, 2);
    assertWeights(CONFIG.withWeighting(Fade.LINEAR), 2 * .9, .8, .7 + .8);
    assertWeights(CONFIG.withWeighting(Fade.QUADRATIC), 2, 1 / 4.0, 1 / 9.0 + 1 / 4.0);
    assertWeights(
        CONFIG.withWeighting(Fade.LOG),
        2 / Math.log10(2.7),
        1 / Math.log10(3.7),
        1 / Math.log10(4.7) + 1 / Math.log10(3.7));
    assertWeights(CONFIG.withSteps(2), 2, 1 / 2.0, 1 / 2.0);
  }

  @Test
  void withOneStepTheOrderIsThatOfFollowers() {
    SessionRecommender model = fit(CONFIG.withSteps(1));

    assertThat(Toys.top(model, 1, "a")).isEqualTo("b");
    assertThat(Toys.scores(model, "b")[2]).isEqualTo(.5f);
    assertThat(Toys.scores(model, "d")).isEqualTo(Toys.scores(model, ""));
  }

  @Test
  void onlyTheStrongestRulesAreKeptAndOfEqualsTheMorePopular() {
    SessionRecommender two = fit(CONFIG.withRules(2));
    assertThat(Toys.scores(two, "a")[1]).isEqualTo((float) (2 / (2 + 4 / 3.0)), within(1e-6f));
    assertThat(Toys.scores(two, "a")[2]).isNegative();
    assertThat(Toys.scores(two, "a")[3]).isPositive();
    SessionRecommender one = fit(CONFIG.withSteps(1).withRules(1));
    assertThat(Toys.scores(one, "b")[2]).isNegative();
    assertThat(Toys.scores(one, "b")[3]).isEqualTo(.5f);
  }

  @Test
  void moreOfTheLastTracksMaySpeak() {
    SessionRecommender one = fit(CONFIG);
    assertThat(Toys.scores(one, "ab")).isEqualTo(Toys.scores(one, "b"));

    SessionRecommender two = fit(CONFIG.withHeard(2));
    float[] afterA = Toys.scores(two, "a");
    float[] afterB = Toys.scores(two, "b");
    for (int track : new int[] {2, 3}) {
      assertThat(Toys.scores(two, "ab")[track])
          .isEqualTo(afterB[track] + afterA[track] / 2, within(1e-6f));
    }
    assertThat(Toys.scores(two, "abe")[1]).isNegative();
    assertThat(Toys.scores(two, "aab")).isEqualTo(Toys.scores(two, "ab"));
  }

  @Test
  void itDeclaresWhatItCan() {
    assertThat(fit(CONFIG).info().name()).isEqualTo("sequential-rules");
    assertThat(fit(CONFIG).info().capabilities())
        .containsExactlyInAnyOrder(Capability.SESSION, Capability.FOLD_IN, Capability.EXPLAIN);
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> CONFIG.withSteps(0)).hasMessage("steps must be positive: 0");
    assertThatThrownBy(() -> CONFIG.withRules(0)).hasMessage("rules must be positive: 0");
    assertThatThrownBy(() -> CONFIG.withHeard(-1)).hasMessage("heard must be positive: -1");
  }
}
