package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.Toys;

class SessionKnnTest {

  private static final Interactions TRAINING = Toys.sessions("abcdefg", "abc", "bcbd", "e", "ae");
  private static final SessionKnnConfig CONFIG = SessionKnnConfig.defaults().withRules(0);

  private static SessionRecommender fit(Interactions training, SessionKnnConfig config) {
    return new SessionKnnTrainer(config).fit(training);
  }

  @Test
  void scoresAreSumsOfCosines() {
    SessionRecommender model = fit(TRAINING, CONFIG.withDecay(.5));
    // After "ab" b weighs 1 and a .5. Sessions: abc has both, bcd has b, ae has a.
    double length = Math.sqrt(1 + .25);
    double abc = 1.5 / (length * Math.sqrt(3));
    double bcd = 1 / (length * Math.sqrt(3));
    double ae = .5 / (length * Math.sqrt(2));
    float[] scores = Toys.scores(model, "ab");

    assertThat(Arrays.copyOf(scores, 5))
        .containsExactly(
            new float[] {
              (float) (abc + ae), (float) (abc + bcd), (float) (abc + bcd), (float) bcd, (float) ae
            },
            within(1e-6f));
  }

  @Test
  void theRestFollowsByPopularityBelowZero() {
    SessionRecommender model = fit(TRAINING, CONFIG);
    float[] popularity = Toys.scores(new PopularityTrainer().fit(TRAINING), "");
    float[] scores = Toys.scores(model, "ab");

    assertThat(scores[5]).isEqualTo(popularity[5]).isNegative();
    assertThat(Toys.scores(model, "")).isEqualTo(popularity);
    assertThat(Toys.scores(model, "?")).isEqualTo(popularity);
    assertThat(Toys.scores(model, "f")).isEqualTo(popularity);
  }

  @Test
  void aTrackCountsFromTheLastTimeItWasHeard() {
    SessionRecommender model = fit(TRAINING, CONFIG);

    assertThat(Toys.scores(model, "aba")).isNotEqualTo(Toys.scores(model, "ab"));
    // In "aab" the a is one step old, as in "ab".
    assertThat(Toys.scores(model, "aab")).isEqualTo(Toys.scores(model, "ab"));
    assertThat(Toys.scores(model, "a?b")).isEqualTo(Toys.scores(model, "ab"));
  }

  @Test
  void withoutDecayOrderDoesNotMatter() {
    SessionRecommender model = fit(TRAINING, CONFIG.withDecay(1));

    assertThat(Toys.top(model, 7, "abe")).isEqualTo(Toys.top(model, 7, "eba"));
  }

  @Test
  void onlyTheNearestSpeakAndOfEqualsTheLater() {
    Interactions training = Toys.sessions("abcdef", "ab", "ac", "ad", "aef");

    assertThat(Toys.top(fit(training, CONFIG.withNeighbours(1)), 2, "a")).isEqualTo("ad");
    float[] two = Toys.scores(fit(training, CONFIG.withNeighbours(2)), "a");
    assertThat(two[1]).isNegative();
    assertThat(two[2]).isPositive();
    assertThat(two[3]).isPositive();
    assertThat(two[4]).isNegative();
  }

  @Test
  void aCursorGoesOnAsIfItHadStartedAnew() {
    Interactions training = Toys.ring(300);
    SessionRecommender model = fit(training, CONFIG.withNeighbours(20));
    SessionCursor cursor = model.startSession();
    String session = "cdefcxyz";
    for (int i = 0; i < session.length(); i++) {
      cursor.append(Toys.ids(session).get(i));

      assertThat(cursor.scores()).isEqualTo(Toys.scores(model, session.substring(0, i + 1)));
      assertThat(cursor.scores()).isEqualTo(cursor.scores());
    }
  }

  @Test
  void aLongSessionStaysFinite() {
    SessionRecommender model = fit(TRAINING, CONFIG.withDecay(.01));
    String session = "a" + "bc".repeat(2000);

    for (float score : Toys.scores(model, session)) {
      assertThat(score).isFinite();
    }
  }

  @Test
  void neighboursOnARingAreNear() {
    String top = Toys.top(fit(Toys.ring(300), CONFIG.withNeighbours(30)), 6, "fgh");

    assertThat(top.chars().allMatch(letter -> letter >= 'c' && letter <= 'k')).as(top).isTrue();
  }

  @Test
  void itDeclaresWhatItCan() {
    assertThat(fit(TRAINING, CONFIG).info().name()).isEqualTo("session-knn");
    assertThat(fit(TRAINING, CONFIG).info().capabilities())
        .containsExactlyInAnyOrder(Capability.SESSION, Capability.FOLD_IN, Capability.EXPLAIN);
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> CONFIG.withNeighbours(0)).hasMessage("neighbours must be positive: 0");
    assertThatThrownBy(() -> CONFIG.withDecay(0))
        .hasMessage("decay must be above 0 and at most 1: 0.0");
    assertThatThrownBy(() -> CONFIG.withDecay(Double.NaN)).hasMessageContaining("NaN");
  }
}
