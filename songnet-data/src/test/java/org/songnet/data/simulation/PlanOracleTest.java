package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.TrackId;

class PlanOracleTest {

  private static final Catalog CATALOG = ToyCatalog.of(60);

  /** Five moods of ten songs, two journeys, two songs a stop. */
  private static final SimulationConfig CONFIG =
      new SimulationConfig(1, 2023, 1, 5, 10, 2, 2, 6, 8, 1, .25, .02, .05, true);

  private final ListeningPlan plan =
      new ListenerSimulator(CONFIG).simulate(CATALOG, ToyCatalog.FEATURES).plan();

  @Test
  void givesProbabilitiesThatSumToOne() {
    SessionCursor cursor = plan.oracle().startSession();
    for (int i = 0; i < 5; i++) {
      double sum = 0;
      for (float score : cursor.scores()) {
        sum += Math.exp(score);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      cursor.append(plan.songs(i).get(2 * i));
    }
  }

  @Test
  void knowsTheJourneyOnceItHasSeenTwoStops() {
    assertThat(bestMood(song(0, 4))).isEqualTo(0);
    assertThat(bestMood(song(0, 4), song(0, 5), song(1, 4))).isEqualTo(1);
    assertThat(bestMood(song(0, 4), song(0, 5), song(1, 4), song(1, 5))).isEqualTo(2);
    assertThat(bestMood(song(0, 4), song(0, 5), song(2, 4), song(2, 5))).isEqualTo(4);
    assertThat(bestMood(song(3, 4), song(3, 5), song(0, 4), song(0, 5))).isEqualTo(2);
  }

  @Test
  void expectsTheSuccessorOfAFavourite() {
    TrackId favourite = song(1, 0);
    List<ScoredTrack> best =
        plan.oracle().recommend(RecommendationRequest.after(song(1, 6), favourite).top(1));

    assertThat(best.get(0).track()).isEqualTo(plan.successor(favourite).orElseThrow());
    assertThat(Math.exp(best.get(0).score())).isBetween(.25, .4);
  }

  @Test
  void passesOverSongsTheListenerDoesNotKnow() {
    TrackId unknown = new TrackId("spotify:track:nobody");
    TrackId unheard =
        IntStream.range(0, CATALOG.size())
            .mapToObj(index -> CATALOG.track(index).id())
            .filter(id -> plan.mood(id).isEmpty())
            .findFirst()
            .orElseThrow();
    SessionCursor cursor = plan.oracle().startSession();
    cursor.append(song(0, 4));
    float[] before = cursor.scores();
    cursor.append(unknown);
    cursor.append(unheard);

    assertThat(cursor.scores()).containsExactly(before);
  }

  private TrackId song(int mood, int rank) {
    return plan.songs(mood).get(rank);
  }

  private int bestMood(TrackId... session) {
    double[] moods = new double[CONFIG.moods()];
    plan.oracle().recommend(RecommendationRequest.after(session).top(CATALOG.size())).stream()
        .filter(scored -> plan.mood(scored.track()).isPresent())
        .forEach(
            scored -> moods[plan.mood(scored.track()).orElseThrow()] += Math.exp(scored.score()));
    int best = 0;
    for (int mood = 1; mood < moods.length; mood++) {
      best = moods[mood] > moods[best] ? mood : best;
    }
    return best;
  }
}
