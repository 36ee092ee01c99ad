package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** Models and trainers with a defect each, and the tests of the contract that find it. */
class ContractsCanFailTest {

  /** The failures of a model that answers by an edited request or with an edited answer. */
  private static Set<String> failuresOfAnswers(
      BiFunction<Recommender, RecommendationRequest, List<ScoredTrack>> edit) {
    return Failures.ofRecommender(
        toy ->
            new Tampered(toy) {
              @Override
              public List<ScoredTrack> recommend(RecommendationRequest request) {
                return edit.apply(toy, request);
              }
            });
  }

  @Test
  void aRightModelPasses() {
    assertThat(Failures.ofRecommender(toy -> toy)).isEmpty();
    assertThat(Failures.ofTrainer(ToyModel::fit)).isEmpty();
  }

  @Test
  void ignoringTheSessionIsFound() {
    assertThat(failuresOfAnswers((toy, request) -> toy.recommend(request.withSession(List.of()))))
        .contains(
            "followsAPlantedRing",
            "staysInAPlantedGenre",
            "aSessionAddsToWhatAKnownUserHeard",
            "aNewUserWithTheHistoryOfAKnownOneGetsNearlyHisList");
  }

  @Test
  void ignoringTheUserIsFound() {
    assertThat(failuresOfAnswers((toy, request) -> toy.recommend(withoutUser(request))))
        .contains(
            "recoversAPlantedCheckerboard",
            "whatAKnownUserHeardCounts",
            "aSessionAddsToWhatAKnownUserHeard",
            "aNewUserWithTheHistoryOfAKnownOneGetsNearlyHisList");
  }

  private static RecommendationRequest withoutUser(RecommendationRequest request) {
    return new RecommendationRequest(
        Optional.empty(), request.session(), request.k(), request.exclude(), request.among());
  }

  @Test
  void aSessionInPlaceOfWhatAKnownUserHeardIsFound() {
    assertThat(
            failuresOfAnswers(
                (toy, request) ->
                    toy.recommend(request.session().isEmpty() ? request : withoutUser(request))))
        .contains("aSessionAddsToWhatAKnownUserHeard");
  }

  @Test
  void ignoringExclusionsIsFound() {
    assertThat(
            failuresOfAnswers(
                (toy, request) ->
                    toy.recommend(
                        new RecommendationRequest(
                            request.user(),
                            request.session(),
                            request.k(),
                            Set.of(),
                            request.among()))))
        .contains("candidatesAndExclusionsAreHonoured");
  }

  @Test
  void theWrongOrderIsFound() {
    assertThat(
            failuresOfAnswers(
                (toy, request) -> {
                  List<ScoredTrack> answer = new ArrayList<>(toy.recommend(request));
                  Collections.reverse(answer);
                  return answer;
                }))
        .contains(
            "answersAreAtMostKDifferentTracksInOrder",
            "aShorterAnswerIsAPrefixOfALongerOne",
            "withoutEvidenceTheOrderIsThatOfPopularity");
  }

  @Test
  void stateBetweenRequestsIsFound() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(
            failuresOfAnswers(
                (toy, request) -> toy.recommend(request.top(1 + asked.incrementAndGet() % 3))))
        .contains("manyThreadsGetTheAnswersOfOne");
  }

  @Test
  void learningFromNewUsersIsFound() {
    AtomicReference<List<TrackId>> remembered = new AtomicReference<>(List.of());

    assertThat(
            failuresOfAnswers(
                (toy, request) -> {
                  if (request.user().equals(Optional.of(ModelUnderTest.NOBODY))) {
                    remembered.set(request.session());
                  }
                  List<TrackId> session = new ArrayList<>(remembered.get());
                  session.addAll(request.session());
                  return toy.recommend(request.withSession(session));
                }))
        .contains("newUsersLeaveNoTrace");
  }

  @Test
  void chokingOnUnknownTracksIsFound() {
    assertThat(
            failuresOfAnswers(
                (toy, request) ->
                    request.session().contains(ModelUnderTest.UNKNOWN)
                        ? List.of()
                        : toy.recommend(request)))
        .contains("tracksAndUsersItDoesNotKnowAreSkipped");
  }

  @Test
  void aCursorThatFallsBehindIsFound() {
    assertThat(
            Failures.ofRecommender(
                toy ->
                    new Tampered(toy) {
                      @Override
                      public SessionCursor startSession() {
                        SessionCursor cursor = toy.startSession();
                        cursor.append(toy.catalog().track(0).id());
                        return cursor;
                      }
                    }))
        .contains("aCursorAgreesWithRecommend");
  }

  @Test
  void aFalseAccountOfItselfIsFound() {
    assertThat(
            Failures.ofRecommender(
                toy ->
                    new Tampered(toy) {
                      @Override
                      public ModelInfo info() {
                        ModelInfo info =
                            Tampered.declaring(toy.info(), Capability.LOG_PROBABILITIES);
                        return new ModelInfo(
                            "nothing",
                            info.capabilities(),
                            new ModelInfo.TrainingSummary("", 0, 0, 0, 0),
                            Map.of());
                      }
                    }))
        .contains(
            "itTellsWhatItWasTrainedOn",
            "declaredLogProbabilitiesAreADistribution",
            "aSavedAndLoadedModelAnswersAlike",
            "aSavedModelWithAFlippedByteIsRefused");
  }

  @Test
  void aTrainerThatIsNotSeededIsFound() {
    AtomicInteger uses = new AtomicInteger();
    Trainer trainer =
        (training, listener) -> {
          int use = uses.addAndGet(7);
          return ToyModel.fit(training.sessions(session -> session % 11 != use % 11), listener);
        };

    assertThat(Failures.ofTrainer(trainer))
        .contains("theSameSeedGivesTheSameListsWithAnyNumberOfThreads", "aTrainerCanBeUsedTwice");
  }

  @Test
  void aTrainerThatDoesNotListenIsFound() {
    Trainer trainer = (training, listener) -> ToyModel.fit(training, TrainingListener.silent());

    assertThat(Failures.ofTrainer(trainer))
        .contains("progressGoesForward", "aCancelledTrainingStops");
  }

  @Test
  void aTrainerThatGoesBackIsFound() {
    Trainer trainer =
        (training, listener) -> {
          for (int step : new int[] {3, 1}) {
            listener.onProgress(
                new TrainingProgress(
                    "counting", 1, 1, step, 4, OptionalDouble.empty(), OptionalDouble.empty()));
          }
          return ToyModel.fit(training, listener);
        };

    assertThat(Failures.ofTrainer(trainer)).contains("progressGoesForward");
  }

  @Test
  void aTrainerThatLearnsFromNothingIsFound() {
    Trainer trainer =
        (training, listener) ->
            training.size() == 0
                ? ToyModel.fit(PlantedData.ring(30, 60, 8, 3), listener)
                : ToyModel.fit(training, listener);

    assertThat(Failures.ofTrainer(trainer)).containsExactly("thereIsNothingToLearnFromNothing");
  }

  @Test
  void anExtractorThatComesBackChangedIsFound() {
    assertThat(Failures.ofExtractor(new ToyExtractor(3, false))).isEmpty();
    assertThat(Failures.ofExtractor(new ToyExtractor(3, true)))
        .containsExactly("anExtractorComesBackFromAModelWithTheSameNumbers");
    assertThat(Failures.ofExtractor(new ToyExtractor(Float.NEGATIVE_INFINITY, false)))
        .containsExactly("thereIsANumberForEachNameAndNoneIsInfinite");
  }
}
