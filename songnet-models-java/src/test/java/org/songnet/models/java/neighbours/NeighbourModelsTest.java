package org.songnet.models.java.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.Toys;

/** What the models answer on four listeners and five tracks, computed by hand. */
class NeighbourModelsTest {

  private static final Interactions TRAINING = Toys.sessions("abcde", "abc", "ab", "bd", "a");
  private static final float[] POPULARITY = Toys.scores(new PopularityTrainer().fit(TRAINING), "");
  private static final RecommendationRequest SECOND =
      RecommendationRequest.forUser(new UserId("user 1"));
  private static final ItemKnnConfig COSINE = new ItemKnnConfig(9, Weighting.BINARY, 0, .5, 1);
  private static final UserKnnConfig ALIKE = new UserKnnConfig(2, Weighting.BINARY, 0, .5, 1);
  private static final Rp3BetaConfig WALK = new Rp3BetaConfig(9, 1, 0, false);

  /** The cosine of two vectors of ones with so many in common. */
  private static double cosine(int common, int one, int other) {
    return common / Math.sqrt(one * other);
  }

  private static RecommendationRequest after(String session) {
    return RecommendationRequest.after(Toys.ids(session));
  }

  /** Zero stands for a track that nothing speaks for. */
  private static void assertScores(float[] scores, double... expected) {
    for (int track = 0; track < scores.length; track++) {
      double score = expected[track] == 0 ? POPULARITY[track] : expected[track];
      assertThat((double) scores[track]).as("track %d", track).isEqualTo(score, within(1e-6));
    }
  }

  private static ScoringRecommender items(ItemKnnConfig config) {
    return new ItemKnnTrainer(config).fit(TRAINING);
  }

  @Test
  void itemKnnSumsCosines() {
    // Listeners of a: 0 1 3; of b: 0 1 2; of c: 0; of d: 2; of e: none.
    double ab = cosine(2, 3, 3);
    double ac = cosine(1, 3, 1);
    double bc = cosine(1, 3, 1);
    double bd = cosine(1, 3, 1);

    assertScores(items(COSINE).scores(after("a")), 0, ab, ac, 0, 0);
    assertScores(items(COSINE).scores(SECOND), ab, ab, ac + bc, bd, 0);
    assertScores(items(COSINE).scores(after("ab")), ab, ab, ac + bc, bd, 0);
    assertScores(items(COSINE).scores(after("aa?")), 0, ab, ac, 0, 0);
    assertScores(items(COSINE).scores(after("e")), 0, 0, 0, 0, 0);
  }

  @Test
  void itemKnnCountsHowOftenWhereAsked() {
    ItemKnnConfig counting = COSINE.withWeighting(Weighting.COUNT);

    assertScores(
        items(counting).scores(after("aaa")), 0, 3 * cosine(2, 3, 3), 3 * cosine(1, 3, 1), 0, 0);
  }

  @Test
  void ofEqualNeighboursTheEarlierSpeaks() {
    // a and b are as near to c; of the two only a speaks for it.
    float[] scores = items(COSINE.withNeighbours(1)).scores(after("b"));

    assertScores(scores, cosine(2, 3, 3), 0, 0, cosine(1, 3, 1), 0);
  }

  @Test
  void shrinkageAsymmetryAndLocalityChangeTheSimilarity() {
    double ca = Math.pow(1 / (Math.pow(1, .25) * Math.pow(3, .75) + 2), 1.5);

    // The track spoken for is the one that asks: its length counts with the power of α.
    assertScores(
        items(new ItemKnnConfig(9, Weighting.BINARY, 2, .25, 1.5)).scores(after("a")),
        0,
        Math.pow(2 / (3.0 + 2), 1.5),
        ca,
        0,
        0);
  }

  @Test
  void similarTracksAreTheNeighbours() {
    SimilarTracks model = (SimilarTracks) items(COSINE);

    assertThat(tracks(model.similarTo(new TrackId("b"), 9))).isEqualTo("acd");
    assertThat(tracks(model.similarTo(new TrackId("e"), 9))).isEmpty();
    assertThat(model.similarTo(new TrackId("b"), 1).get(0).score())
        .isEqualTo(cosine(2, 3, 3), within(1e-6));
  }

  private static String tracks(List<ScoredTrack> found) {
    StringBuilder word = new StringBuilder();
    found.forEach(scored -> word.append(scored.track()));
    return word.toString();
  }

  @Test
  void itemKnnIsExplainedByWhatWasHeard() {
    ExplainingRecommender model =
        (ExplainingRecommender) items(COSINE.withWeighting(Weighting.COUNT));
    Explanation explanation = model.explain(after("bab"), new TrackId("c"));

    assertThat(explanation.parts().stream().map(Explanation.Part::source))
        .containsExactly(
            new Explanation.HeardTrack(new TrackId("b")),
            new Explanation.HeardTrack(new TrackId("a")));
    assertThat(explanation.parts().get(0).amount()).isEqualTo(2 * cosine(1, 3, 1), within(1e-6));
  }

  private static ScoringRecommender users(UserKnnConfig config) {
    return new UserKnnTrainer(config).fit(TRAINING);
  }

  @Test
  void userKnnSumsTheNearestListeners() {
    double first = cosine(2, 2, 3);
    double second = 1;

    assertScores(users(ALIKE).scores(after("ab")), first + second, first + second, first, 0, 0);
  }

  @Test
  void ofEqualListenersAllSpeak() {
    // The second and the third are as near; one is asked for.
    double each = cosine(1, 1, 2);

    assertScores(users(ALIKE.withNeighbours(1)).scores(after("b")), each, 2 * each, 0, each, 0);
  }

  @Test
  void aKnownListenerIsNotHisOwnNeighbour() {
    double first = cosine(2, 2, 3);
    double fourth = cosine(1, 2, 1);

    assertScores(users(ALIKE).scores(SECOND), first + fourth, first, first, 0, 0);
  }

  @Test
  void aSessionMovesAKnownListener() {
    // The second listener with d has b and d in common with the third: 2 of 3 and 2.
    double first = cosine(2, 3, 3);
    double third = cosine(2, 3, 2);

    assertScores(
        users(ALIKE).scores(SECOND.withSession(Toys.ids("d"))),
        first,
        first + third,
        first,
        third,
        0);
  }

  @Test
  void userKnnIsExplainedByListeners() {
    ExplainingRecommender model = (ExplainingRecommender) users(ALIKE);
    Explanation explanation = model.explain(SECOND, new TrackId("a"));

    assertThat(explanation.parts().stream().map(Explanation.Part::source))
        .containsExactly(
            new Explanation.OtherListener(new UserId("user 0")),
            new Explanation.OtherListener(new UserId("user 3")));
  }

  private static ScoringRecommender walks(Rp3BetaConfig config) {
    return new Rp3BetaTrainer(config).fit(TRAINING);
  }

  @Test
  void walksEndByProbability() {
    // From a, one of three listeners, who have 3, 2 and 1 tracks.
    double b = 1 / 3.0 * (1 / 3.0 + 1 / 2.0);
    double c = 1 / 3.0 * (1 / 3.0);

    assertScores(walks(WALK).scores(after("a")), 0, b, c, 0, 0);
    assertScores(walks(WALK.withAlpha(2)).scores(after("a")), 0, (4 + 9) / 324.0, 1 / 81.0, 0, 0);
    assertScores(walks(WALK.withBeta(.5)).scores(after("a")), 0, b / Math.sqrt(3), c, 0, 0);
    assertScores(
        walks(WALK.withNormalize(true)).scores(after("a")), 0, b / (b + c), c / (b + c), 0, 0);
    assertScores(walks(WALK.withNeighbours(1)).scores(after("aa")), 0, b, 0, 0, 0);
  }

  @Test
  void ofTwoTracksBothSendWalks() {
    double aToC = 1 / 9.0;
    double bToC = 1 / 9.0;
    double between = 1 / 3.0 * (1 / 3.0 + 1 / 2.0);

    assertScores(walks(WALK).scores(SECOND), between, between, aToC + bToC, 1 / 6.0, 0);
  }

  @Test
  void theyDeclareWhatTheyCan() {
    assertThat(items(COSINE).info().name()).isEqualTo("item-knn");
    assertThat(walks(WALK).info().name()).isEqualTo("rp3beta");
    assertThat(walks(WALK).info().capabilities())
        .isEqualTo(items(COSINE).info().capabilities())
        .containsExactlyInAnyOrder(
            Capability.KNOWN_USER, Capability.FOLD_IN, Capability.SIMILAR, Capability.EXPLAIN);
    assertThat(users(ALIKE).info().name()).isEqualTo("user-knn");
    assertThat(users(ALIKE).info().capabilities())
        .containsExactlyInAnyOrder(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.EXPLAIN);
  }

  @Test
  void configurationsAreChecked() {
    assertThatThrownBy(() -> COSINE.withNeighbours(0)).hasMessage("neighbours must be positive: 0");
    assertThatThrownBy(() -> ALIKE.withShrinkage(-1))
        .hasMessage("shrinkage must be finite and at least 0: -1.0");
    assertThatThrownBy(() -> COSINE.withAsymmetry(1.1))
        .hasMessage("asymmetry must be from 0 to 1: 1.1");
    assertThatThrownBy(() -> ALIKE.withLocality(0))
        .hasMessage("locality must be positive and finite: 0.0");
    assertThatThrownBy(() -> WALK.withAlpha(Double.NaN))
        .hasMessage("alpha must be positive and finite: NaN");
    assertThatThrownBy(() -> WALK.withBeta(2)).hasMessage("beta must be from 0 to 1: 2.0");
  }
}
