package org.songnet.models.java.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;

class LogisticMfTest {

  private static final LogisticMfConfig SMALL =
      LogisticMfConfig.defaults().withFactors(8).withSweeps(60).withRegularisation(.3);

  @Test
  void theLossFalls() {
    List<Double> losses = new ArrayList<>();
    new LogisticMfTrainer(SMALL)
        .fit(
            PowerLaw.plays(60, 100, 4),
            progress -> {
              if (progress.phase().equals("training") && progress.step() == progress.steps()) {
                losses.add(progress.trainingLoss().orElseThrow());
              }
            });

    assertThat(losses).hasSize(60);
    assertThat(losses.get(0)).isCloseTo(6 * Math.log(2), within(.1));
    assertThat(losses.get(59)).isLessThan(.7 * losses.get(0));
  }

  @Test
  void whatIsOfTheGenreComesFirst() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new LogisticMfTrainer(SMALL).fit(plays);
    int right = 0;
    for (int user = 10; user < 30; user++) {
      RecommendationRequest request = RecommendationRequest.forUser(plays.user(user)).top(5);
      for (ScoredTrack scored : model.recommend(request)) {
        right += plays.catalog().indexOf(scored.track()).getAsInt() % 2 == user % 2 ? 1 : 0;
      }
    }
    // Of 100; chance finds 50.
    assertThat(right).isGreaterThan(75);
  }

  @Test
  void listenersAreRemembered() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new LogisticMfTrainer(SMALL.withSweeps(1)).fit(plays);

    assertThat(model.heardBy(plays.user(0))).hasSameSizeAs(plays.sessionTracks(0)).isNotEmpty();
    assertThat(model.heardBy(new UserId("nobody"))).isEmpty();
  }

  @Test
  void aNewListenerIsFoldedIn() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new LogisticMfTrainer(SMALL).fit(plays);
    int right = 0;
    for (int genre = 0; genre < 2; genre++) {
      int odd = genre;
      List<TrackId> heard =
          Stream.of(10, 20, 40, 60).map(track -> new TrackId("t" + (track + odd))).toList();
      for (ScoredTrack scored : model.recommend(RecommendationRequest.after(heard).top(10))) {
        right += plays.catalog().requireIndex(scored.track()) % 2 == genre ? 1 : 0;
      }
    }
    // Of 20; chance finds 10.
    assertThat(right).isGreaterThan(15);
  }

  @Test
  void moreConfidenceMeansHigherOdds() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    double plain = meanScoreOfHeard(SMALL, plays);

    assertThat(meanScoreOfHeard(SMALL.withAlpha(10), plays)).isGreaterThan(plain + .5);
  }

  private static double meanScoreOfHeard(LogisticMfConfig config, Interactions plays) {
    FactorRecommender model = new LogisticMfTrainer(config).fit(plays);
    float[] scores = model.scores(RecommendationRequest.forUser(plays.user(0)));
    return Arrays.stream(plays.sessionTracks(0))
        .mapToDouble(i -> scores[i])
        .average()
        .orElseThrow();
  }

  @Test
  void settingsOutOfTheirRangesAreRefused() {
    assertThatThrownBy(() -> SMALL.withNegatives(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negatives must be above 0 and finite: 0.0");
  }
}
