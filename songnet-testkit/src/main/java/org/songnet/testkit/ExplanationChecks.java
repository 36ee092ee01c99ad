package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.songnet.testkit.ModelUnderTest.UNKNOWN;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** What an {@link ExplainingRecommender} keeps. */
interface ExplanationChecks extends ModelChecks {

  @Test
  default void itExplainsIfItSaysSo() {
    assertThat(modelUnderTest().recommender() instanceof ExplainingRecommender)
        .as("is an ExplainingRecommender if and only if it declares EXPLAIN")
        .isEqualTo(modelUnderTest().recommender().info().can(Capability.EXPLAIN));
  }

  @Test
  default void theReasonsSumToTheScore() {
    ModelUnderTest model = modelUnderTest();
    ExplainingRecommender explainer = model.as(ExplainingRecommender.class);
    for (RecommendationRequest request : model.requests()) {
      for (ScoredTrack scored : explainer.recommend(request.top(30))) {
        Explanation explanation = explainer.explain(request, scored.track());
        double sum = 0;
        double size = 1;
        for (Explanation.Part part : explanation.parts()) {
          sum += part.amount();
          size += Math.abs(part.amount());
        }

        assertThat(explanation.score()).isEqualTo(scored.score(), within(1e-5 * size));
        assertThat(sum).isEqualTo(scored.score(), within(1e-5 * size));
      }
    }
  }

  @Test
  default void theReasonsAreAmongTheEvidence() {
    ModelUnderTest model = modelUnderTest();
    ExplainingRecommender explainer = model.as(ExplainingRecommender.class);
    for (RecommendationRequest request : model.requests()) {
      Set<TrackId> heard = heard(model.training(), request);
      for (int track = 0; track < model.catalog().size(); track++) {
        for (Explanation.Part part : explainer.explain(request, model.id(track)).parts()) {
          assertThat(isReason(part.source(), heard, model.training()))
              .as("%s for %s", part.source(), request)
              .isTrue();
        }
      }
    }
  }

  private static Set<TrackId> heard(Interactions training, RecommendationRequest request) {
    Set<TrackId> heard = new HashSet<>(request.session());
    request.user().stream()
        .flatMapToInt(user -> training.indexOf(user).stream())
        .forEach(user -> heard.addAll(ModelUnderTest.history(training, user)));
    return heard;
  }

  /** Without evidence only what does not depend on tracks and listeners is a reason. */
  private static boolean isReason(
      Explanation.Source source, Set<TrackId> heard, Interactions training) {
    if (source instanceof Explanation.HeardTrack reason) {
      return heard.contains(reason.track());
    } else if (source instanceof Explanation.PastSession reason) {
      return !heard.isEmpty()
          && reason.session() >= 0
          && reason.session() < training.sessionCount()
          && training.user(training.sessionUser(reason.session())).equals(reason.user());
    } else if (source instanceof Explanation.OtherListener reason) {
      return !heard.isEmpty() && training.indexOf(reason.user()).isPresent();
    }
    return source instanceof Explanation.Named reason && !reason.name().isBlank();
  }

  @Test
  default void onlyTracksOfTheCatalogAreExplained() {
    ExplainingRecommender explainer = modelUnderTest().as(ExplainingRecommender.class);

    assertThatThrownBy(() -> explainer.explain(RecommendationRequest.after(), UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(UNKNOWN.value());
  }
}
