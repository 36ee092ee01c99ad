package org.songnet.models.java.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.models.java.Toys;
import org.songnet.models.java.factor.EaseConfig.Space;

class EaseTest {

  private static final Interactions PLAYS = PowerLaw.plays(40, 60, 3);

  /**
   * Two listeners, of a and b and of a alone, with λ = 1: XᵀX + λI = [[3, 1], [1, 2]], its inverse
   * [[2, −1], [−1, 3]] / 5, so B(a,b) = 1/3 and B(b,a) = 1/2.
   */
  @ParameterizedTest
  @EnumSource(Space.class)
  void solvesByHand(Space space) {
    EaseConfig config =
        EaseConfig.defaults().withRegularisation(1).withPopularityScaling(0).withSpace(space);
    ScoringRecommender model = new EaseTrainer(config).fit(Toys.sessions("ab", "ab", "a"));

    assertThat(model.scores(RecommendationRequest.after(Toys.ids("a"))))
        .containsExactly(new float[] {0, 1 / 3f}, within(1e-6f));
    assertThat(model.scores(RecommendationRequest.after(Toys.ids("ab"))))
        .containsExactly(new float[] {1 / 2f, 1 / 3f}, within(1e-6f));
  }

  @Test
  void bothSpacesGiveTheSame() {
    EaseConfig config =
        EaseConfig.defaults()
            .withRegularisation(3)
            .withPopularityScaling(.5)
            .withActivityScaling(.3)
            .withWeighting(Weighting.LOG)
            .withEpsilon(2);
    ScoringRecommender tracks = new EaseTrainer(config.withSpace(Space.TRACKS)).fit(PLAYS);
    ScoringRecommender users = new EaseTrainer(config.withSpace(Space.USERS)).fit(PLAYS);
    RecommendationRequest known = RecommendationRequest.forUser(PLAYS.user(4));
    for (RecommendationRequest request :
        List.of(known, known.withSession(List.of(id(1), id(1), id(3))))) {
      assertThat(users.scores(request)).containsExactly(tracks.scores(request), within(1e-3f));
      for (ScoredTrack scored : users.recommend(request.top(5))) {
        assertSums((ExplainingRecommender) users, request, scored);
        assertSums((ExplainingRecommender) tracks, request, scored);
      }
    }
  }

  private static TrackId id(int index) {
    return PLAYS.catalog().track(index).id();
  }

  private static void assertSums(
      ExplainingRecommender model, RecommendationRequest request, ScoredTrack scored) {
    Explanation explanation = model.explain(request, scored.track());
    double sum = explanation.parts().stream().mapToDouble(Explanation.Part::amount).sum();
    assertThat(sum).isEqualTo(explanation.score(), within(1e-4));
    assertThat(explanation.score()).isEqualTo(scored.score(), within(1e-3));
  }

  @Test
  void similarTracksAreOfTheSameGenre() {
    SimilarTracks model =
        (SimilarTracks)
            new EaseTrainer(EaseConfig.defaults().withRegularisation(20).withPopularityScaling(0))
                .fit(PLAYS);

    assertThat(model.similarTo(id(0), 5))
        .hasSize(5)
        .allMatch(scored -> PLAYS.catalog().indexOf(scored.track()).getAsInt() % 2 == 0)
        .noneMatch(scored -> scored.track().equals(id(0)));
  }

  @Test
  void theSmallerSideIsTaken() {
    EaseConfig config = EaseConfig.defaults();

    assertThat(EaseTrainer.byUsers(config, 10, 20)).isTrue();
    assertThat(EaseTrainer.byUsers(config, 20, 20)).isFalse();
    assertThat(EaseTrainer.byUsers(config.withSpace(Space.USERS), 30, 20)).isTrue();
  }

  @Test
  void whatDoesNotFitTheHeapIsRefusedBefore() {
    assertThatThrownBy(() -> EaseTrainer.checkMemory(20_000, 1L << 30, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EASE over 20,000 tracks needs 1,545 MB")
        .hasMessageContaining("1,024 MB are possible here")
        .hasMessageContaining("raise -Xmx");
    assertThatThrownBy(() -> EaseTrainer.checkMemory(50_000, Long.MAX_VALUE, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 46,340 of them");
  }

  @Test
  void settingsOutOfTheirRangesAreRefused() {
    assertThatThrownBy(() -> EaseConfig.defaults().withRegularisation(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regularisation must be above 0 and finite: 0.0");
    assertThatThrownBy(() -> EaseConfig.defaults().withPopularityScaling(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("popularityScaling must be from 0 to 1: 2.0");
  }
}
