package org.songnet.models.java.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.models.java.factor.IalsConfig.Solver;

class IalsTest {

  private static final Interactions PLAYS = PowerLaw.plays(120, 300, 1);
  private static final IalsConfig SMALL =
      IalsConfig.defaults()
          .withFactors(24)
          .withBlockSize(7)
          .withSweeps(6)
          .withWeighting(Weighting.LOG)
          .withUnobservedWeight(.3)
          .withRegularisation(.05)
          .withFrequencyScaling(1);

  private static List<Double> losses(IalsConfig config) {
    List<Double> losses = new ArrayList<>();
    new IalsTrainer(config)
        .fit(
            PLAYS,
            progress -> {
              if (progress.step() == progress.steps() && progress.phase().equals("training")) {
                losses.add(progress.trainingLoss().orElseThrow());
              }
            });
    return losses;
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void theLossNeverRises(Solver solver) {
    List<Double> losses = losses(SMALL.withSolver(solver));

    assertThat(losses).hasSize(SMALL.sweeps());
    for (int i = 1; i < losses.size(); i++) {
      assertThat(losses.get(i)).isLessThanOrEqualTo(losses.get(i - 1) * (1 + 1e-6));
    }
    assertThat(losses.get(losses.size() - 1)).isLessThan(.95 * losses.get(0));
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void allSolversGetToTheSameLoss(Solver solver) {
    List<Double> exact = losses(SMALL.withSweeps(30));
    List<Double> other = losses(SMALL.withSweeps(30).withSolver(solver));

    assertThat(other.get(29)).isEqualTo(exact.get(29), within(.01 * exact.get(29)));
  }

  /** The sum of the class comment, over all pairs, one by one. */
  @ParameterizedTest
  @EnumSource(Solver.class)
  void theLossIsTheOneThatIsDefined(Solver solver) {
    IalsRecommender model = (IalsRecommender) new IalsTrainer(SMALL.withSolver(solver)).fit(PLAYS);

    double sum = 0;
    for (int user = 0; user < PLAYS.userCount(); user++) {
      float[] plays = new float[PLAYS.catalog().size()];
      int heard = 0;
      for (int i = model.histories().matrix().start(user);
          i < model.histories().matrix().end(user);
          i++) {
        plays[model.histories().matrix().column(i)] = model.histories().matrix().value(i);
        heard++;
      }
      for (int track = 0; track < plays.length; track++) {
        double score = 0;
        for (int k = 0; k < SMALL.factors(); k++) {
          score +=
              (double) model.users().data()[model.users().at(user) + k]
                  * model.tracks().data()[model.tracks().at(track) + k];
        }
        double confidence = .3 + Math.log1p(plays[track]);
        double error = (plays[track] > 0 ? 1 : 0) - score;
        sum += confidence * error * error;
      }
      sum += .05 * (heard + .3 * plays.length) * model.users().squaredLength(user);
    }
    int[] listeners = PLAYS.trackCounts();
    for (int track = 0; track < listeners.length; track++) {
      sum +=
          .05 * (listeners[track] + .3 * PLAYS.userCount()) * model.tracks().squaredLength(track);
    }
    double loss = model.info().metrics().getOrDefault("trainingLoss", Double.NaN);
    double expected = sum / PLAYS.size();
    // Except with EXACT, users are solved for once more after the last loss.
    assertThat(expected).isLessThanOrEqualTo(loss * (1 + 1e-5));
    assertThat(loss).isEqualTo(expected, within(expected * (solver == Solver.EXACT ? 1e-5 : .02)));
  }

  @Test
  void aListenerNeverSeenIsTreatedAsIfHeHadBeen() {
    Interactions once = PowerLaw.plays(60, 80, 2).sessions(session -> session != 5);
    FactorRecommender model = new IalsTrainer(SMALL.withWeighting(Weighting.BINARY)).fit(once);
    List<TrackId> heard = new ArrayList<>();
    for (int track : once.sessionTracks(9)) {
      heard.add(once.catalog().track(track).id());
    }

    float[] known = model.scores(RecommendationRequest.forUser(once.user(9)));
    float[] folded = model.scores(RecommendationRequest.after(heard));

    assertThat(folded).containsExactly(known, within(1e-4f));
  }

  @Test
  void explanationsSumToTheScore() {
    ExplainingRecommender model = (ExplainingRecommender) new IalsTrainer(SMALL).fit(PLAYS);
    RecommendationRequest known = RecommendationRequest.forUser(PLAYS.user(3));
    for (RecommendationRequest request :
        List.of(
            known,
            known.withSession(List.of(id(8), id(9), id(8))),
            RecommendationRequest.after(id(8)),
            RecommendationRequest.after())) {
      for (ScoredTrack scored : model.recommend(request.top(3))) {
        Explanation explanation = model.explain(request, scored.track());

        double sum = explanation.parts().stream().mapToDouble(Explanation.Part::amount).sum();
        assertThat(explanation.score()).isEqualTo(scored.score(), within(1e-6));
        assertThat(sum).isEqualTo(scored.score(), within(1e-5));
      }
    }
  }

  private static TrackId id(int index) {
    return PLAYS.catalog().track(index).id();
  }

  @Test
  void similarTracksAndListenersAreOfTheSameGenre() {
    FactorRecommender model = new IalsTrainer(SMALL.withFactors(4)).fit(PLAYS);

    for (ScoredTrack similar : model.similarTo(id(0), 10)) {
      assertThat(PLAYS.catalog().indexOf(similar.track()).getAsInt()).isEven().isPositive();
      assertThat(similar.score()).isBetween(-1.0, 1.0);
    }
    RecommendationRequest request = RecommendationRequest.forUser(new UserId("u5"));
    assertThat(model.similarUsers(request, 5))
        .hasSize(5)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .allMatch(similar -> Integer.parseInt(similar.user().value().substring(1)) % 2 == 1)
        .noneMatch(similar -> similar.user().equals(new UserId("u5")));
    assertThat(model.similarUsers(RecommendationRequest.after(), 5)).isEmpty();
    assertThatThrownBy(() -> model.similarUsers(request, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k must be positive: 0");
    assertThatThrownBy(() -> model.similarTo(new TrackId("x"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void playsWeighAsTheWeightingSays() {
    assertThat(Weighting.BINARY.of(7, 2)).isEqualTo(1);
    assertThat(Weighting.LINEAR.of(7, 2)).isEqualTo(7);
    assertThat(Weighting.LOG.of(6, 2)).isEqualTo(Math.log(4), within(1e-12));
    for (Weighting weighting : Weighting.values()) {
      assertThat(weighting.of(0, 2)).isEqualTo(0);
    }
  }

  @Test
  void settingsOutOfTheirRangesAreRefused() {
    assertThatThrownBy(() -> SMALL.withFactors(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("factors must be positive: 0");
    assertThatThrownBy(() -> SMALL.withRegularisation(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regularisation must be above 0 and finite: 0.0");
    assertThatThrownBy(() -> SMALL.withFrequencyScaling(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("frequencyScaling must be from 0 to 1: 1.5");
  }

  @Test
  void vectorsThatFitNoArrayAreRefused() {
    assertThatThrownBy(() -> Factors.zero(50_000_000, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("50000000 vectors of 64 factors do not fit an array: use at most 42");
  }
}
