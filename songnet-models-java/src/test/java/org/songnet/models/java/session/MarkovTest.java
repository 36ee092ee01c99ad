package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.Toys;

class MarkovTest {

  // a is followed by b twice and by c once; b by c once; c and d by nothing.
  private static final Interactions TRAINING = Toys.sessions("abcd", "abc", "ab", "ac");
  private static final SessionRecommender MODEL = new MarkovTrainer().fit(TRAINING);
  private static final SessionRecommender POPULARITY = new PopularityTrainer().fit(TRAINING);

  @Test
  void followersAreSmoothedWithPopularity() {
    float[] popularity = Toys.scores(POPULARITY, "");
    double[] counts = {0, 2, 1, 0};
    float[] scores = Toys.scores(MODEL, "a");

    for (int track = 0; track < counts.length; track++) {
      double smoothed = (counts[track] + 2 * Math.exp(popularity[track])) / (3 + 2);
      assertThat(scores[track]).isEqualTo((float) Math.log(smoothed), within(1e-6f));
    }
  }

  @Test
  void probabilitiesSumToOneAfterWhatever() {
    SessionRecommender model = new MarkovTrainer().fit(Toys.ring(50));
    for (String session : new String[] {"", "a", "k", "kz", "abcabc", "?"}) {
      double sum = 0;
      for (float score : Toys.scores(model, session)) {
        sum += Math.exp(score);
      }
      assertThat(sum).as("after '%s'", session).isEqualTo(1, within(1e-6));
    }
  }

  @Test
  void withoutHistoryPopularitySpeaks() {
    float[] popularity = Toys.scores(POPULARITY, "");

    assertThat(Toys.scores(MODEL, "")).isEqualTo(popularity);
    assertThat(Toys.scores(MODEL, "ac")).isEqualTo(popularity);
    assertThat(Toys.scores(MODEL, "d")).isEqualTo(popularity);
  }

  @Test
  void unknownTracksAreIgnored() {
    assertThat(Toys.scores(MODEL, "?b?")).isEqualTo(Toys.scores(MODEL, "b"));
  }

  @Test
  void onlyTheLastTrackCounts() {
    assertThat(Toys.scores(MODEL, "cdba")).isEqualTo(Toys.scores(MODEL, "a"));
  }

  @Test
  void pairsDoNotReachOverSessions() {
    SessionRecommender model = new MarkovTrainer().fit(Toys.sessions("ab", "a", "b", "b"));

    assertThat(Toys.top(model, 2, "a")).isEqualTo("ba");
    assertThat(Toys.scores(model, "a")).isEqualTo(Toys.scores(model, ""));
  }

  @Test
  void aRingIsLearned() {
    SessionRecommender model = new MarkovTrainer().fit(Toys.ring(200));

    for (char letter = 'a'; letter < 'z'; letter++) {
      assertThat(Toys.top(model, 1, "" + letter)).isEqualTo("" + (char) (letter + 1));
    }
    assertThat(Toys.top(model, 1, "z")).isEqualTo("a");
  }

  @Test
  void itDeclaresWhatItCan() {
    assertThat(MODEL.info().name()).isEqualTo("markov");
    assertThat(MODEL.info().capabilities())
        .containsExactlyInAnyOrder(
            Capability.SESSION, Capability.LOG_PROBABILITIES, Capability.EXPLAIN);
  }
}
