package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;

/** What a {@link SessionRecommender} keeps while it follows a session. */
interface CursorChecks extends ModelChecks {

  @Test
  default void aCursorAgreesWithRecommend() {
    ModelUnderTest model = modelUnderTest();
    SessionRecommender follower = model.as(SessionRecommender.class);
    SessionCursor cursor = follower.startSession();
    List<TrackId> session = new ArrayList<>();
    for (int index : new int[] {7, 8, 8, 21}) {
      session.add(model.id(index));
      cursor.append(model.id(index));
      cursor.append(ModelUnderTest.UNKNOWN);
      float[] scores = cursor.scores();

      List<ScoredTrack> answer = follower.recommend(RecommendationRequest.after(session).top(30));
      for (ScoredTrack scored : answer) {
        float score = scores[model.catalog().indexOf(scored.track()).getAsInt()];
        assertThat((double) score).isEqualTo(scored.score(), within(1e-5));
      }
    }
  }

  @Test
  default void declaredLogProbabilitiesAreADistribution() {
    ModelUnderTest model = modelUnderTest();
    model.assumeDeclared(Capability.LOG_PROBABILITIES);
    SessionCursor cursor = model.as(SessionRecommender.class).startSession();
    for (int index : new int[] {7, 8, 8, 21}) {
      cursor.append(model.id(index));
      double sum = 0;
      for (float score : cursor.scores()) {
        sum += Math.exp(score);
      }
      assertThat(sum).isEqualTo(1, within(1e-4));
    }
  }
}
