package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.songnet.testkit.ModelUnderTest.tracks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;

/** What a {@link ScoringRecommender} keeps. */
interface ScoreChecks extends ModelChecks {

  @Test
  default void scoresAreFiniteAndBelongToWhoAsked() {
    ModelUnderTest model = modelUnderTest();
    ScoringRecommender scorer = model.as(ScoringRecommender.class);
    for (RecommendationRequest request : model.requests()) {
      float[] scores = scorer.scores(request);
      float[] copy = scores.clone();
      Arrays.fill(scores, Float.NaN);

      assertThat(copy).hasSize(model.catalog().size());
      for (float score : copy) {
        assertThat(score).isFinite();
      }
      assertThat(scorer.scores(request)).containsExactly(copy);
    }
  }

  @Test
  default void scoresAreThoseOfTheAnswers() {
    ModelUnderTest model = modelUnderTest();
    ScoringRecommender scorer = model.as(ScoringRecommender.class);
    for (RecommendationRequest request : model.requests()) {
      float[] scores = scorer.scores(request);
      List<ScoredTrack> answer = scorer.recommend(request.top(10));
      double least = Double.POSITIVE_INFINITY;
      for (ScoredTrack scored : answer) {
        double score = scores[model.catalog().indexOf(scored.track()).getAsInt()];
        assertThat(score).isEqualTo(scored.score(), within(rounding(score)));
        least = score;
      }
      Set<Object> answered = new HashSet<>(tracks(answer));
      for (int track = 0; track < scores.length; track++) {
        if (!answered.contains(model.id(track))) {
          assertThat((double) scores[track]).isLessThanOrEqualTo(least + rounding(least));
        }
      }
    }
  }

  @Test
  default void scoresDependOnTheEvidenceOnly() {
    ModelUnderTest model = modelUnderTest();
    ScoringRecommender scorer = model.as(ScoringRecommender.class);
    for (RecommendationRequest request : model.requests()) {
      RecommendationRequest narrow =
          request.top(1).excluding(Set.of(model.id(4))).among(Set.of(model.id(4), model.id(5)));

      assertThat(scorer.scores(narrow)).containsExactly(scorer.scores(request));
    }
  }

  private static double rounding(double score) {
    return 1e-5 * Math.max(1, Math.abs(score));
  }
}
