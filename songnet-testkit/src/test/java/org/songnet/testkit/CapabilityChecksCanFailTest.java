package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** Scores, reasons and similar tracks with a defect each, and the checks that find it. */
class CapabilityChecksCanFailTest {

  private static Set<String> failuresOfScores(
      BiFunction<ToyModel, RecommendationRequest, float[]> scores) {
    return Failures.ofRecommender(
        toy ->
            new Tampered(toy) {
              @Override
              public float[] scores(RecommendationRequest request) {
                return scores.apply(toy, request);
              }

              @Override
              public List<ScoredTrack> recommend(RecommendationRequest request) {
                return toy.recommend(request);
              }
            });
  }

  @Test
  void infiniteScoresAreFound() {
    assertThat(
            failuresOfScores(
                (toy, request) -> {
                  float[] scores = toy.scores(request);
                  scores[5] = Float.NEGATIVE_INFINITY;
                  return scores;
                }))
        .contains("scoresAreFiniteAndBelongToWhoAsked");
  }

  @Test
  void anArrayForEverybodyIsFound() {
    float[] shared = new float[30];

    assertThat(failuresOfScores((toy, request) -> shared))
        .contains("scoresAreFiniteAndBelongToWhoAsked");
  }

  @Test
  void scoresOfAnotherOrderAreFound() {
    assertThat(
            failuresOfScores(
                (toy, request) -> {
                  float[] scores = toy.scores(request);
                  scores[5] = 1000;
                  return scores;
                }))
        .contains("scoresAreThoseOfTheAnswers")
        .doesNotContain("scoresAreFiniteAndBelongToWhoAsked", "scoresDependOnTheEvidenceOnly");
  }

  @Test
  void scoresOfAnotherScaleAreFound() {
    assertThat(
            failuresOfScores(
                (toy, request) -> {
                  float[] scores = toy.scores(request);
                  for (int track = 0; track < scores.length; track++) {
                    scores[track] *= 1.01f;
                  }
                  return scores;
                }))
        .contains("scoresAreThoseOfTheAnswers");
  }

  @Test
  void scoresThatDependOnExclusionsAreFound() {
    assertThat(
            failuresOfScores(
                (toy, request) -> {
                  float[] scores = toy.scores(request);
                  for (TrackId track : request.exclude()) {
                    toy.catalog().indexOf(track).ifPresent(index -> scores[index] = -1);
                  }
                  return scores;
                }))
        .contains("scoresDependOnTheEvidenceOnly");
  }

  @Test
  void capabilitiesThatAreOnlyClaimedAreFound() {
    assertThat(Failures.ofRecommender(Tampered.Plain::new))
        .contains("itExplainsIfItSaysSo", "itFindsSimilarTracksIfItSaysSo");
  }

  private static Set<String> failuresOfReasons(Function<Explanation, Explanation> edit) {
    return Failures.ofRecommender(
        toy ->
            new Tampered(toy) {
              @Override
              public Explanation explain(RecommendationRequest request, TrackId track) {
                return edit.apply(toy.explain(request, track));
              }
            });
  }

  @Test
  void aMissingReasonIsFound() {
    assertThat(
            failuresOfReasons(
                whole ->
                    new Explanation(whole.score(), whole.parts().subList(1, whole.parts().size()))))
        .contains("theReasonsSumToTheScore");
  }

  @Test
  void theExplanationOfAnotherScoreIsFound() {
    assertThat(failuresOfReasons(right -> new Explanation(right.score() + .01, right.parts())))
        .contains("theReasonsSumToTheScore");
  }

  @Test
  void reasonsThatAreNoEvidenceAreFound() {
    List<Explanation.Source> inventions =
        List.of(
            new Explanation.HeardTrack(ModelUnderTest.UNKNOWN),
            new Explanation.OtherListener(ModelUnderTest.NOBODY),
            new Explanation.PastSession(ModelUnderTest.NOBODY, 0),
            new Explanation.Named(" "));
    for (Explanation.Source invention : inventions) {
      assertThat(
              failuresOfReasons(
                  right -> {
                    List<Explanation.Part> parts = new ArrayList<>(right.parts());
                    parts.add(new Explanation.Part(invention, 0));
                    return new Explanation(right.score(), parts);
                  }))
          .as("%s", invention)
          .contains("theReasonsAreAmongTheEvidence");
    }
  }

  @Test
  void explainingWhatIsNotInTheCatalogIsFound() {
    assertThat(
            Failures.ofRecommender(
                toy ->
                    new Tampered(toy) {
                      @Override
                      public Explanation explain(RecommendationRequest request, TrackId track) {
                        return toy.catalog().indexOf(track).isPresent()
                            ? toy.explain(request, track)
                            : new Explanation(0, List.of());
                      }
                    }))
        .contains("onlyTracksOfTheCatalogAreExplained");
  }

  /** The failures of a model that edits what is similar. */
  private static Set<String> failuresOfSimilar(Similar edit) {
    return Failures.ofRecommender(
        toy ->
            new Tampered(toy) {
              @Override
              public List<ScoredTrack> similarTo(TrackId track, int k) {
                return edit.to(toy, track, k);
              }
            });
  }

  private interface Similar {
    List<ScoredTrack> to(ToyModel toy, TrackId track, int k);
  }

  @Test
  void aTrackSimilarToItselfIsFound() {
    assertThat(
            failuresOfSimilar(
                (toy, track, k) -> {
                  List<ScoredTrack> answer = new ArrayList<>(toy.similarTo(track, k));
                  answer.set(0, new ScoredTrack(track, 1000));
                  return answer;
                }))
        .contains("similarTracksAreAtMostKOthersInOrder");
  }

  @Test
  void moreThanKSimilarTracksAreFound() {
    assertThat(failuresOfSimilar((toy, track, k) -> toy.similarTo(track, k + 1)))
        .contains("similarTracksAreAtMostKOthersInOrder", "similarTracksNeedATrackAndANumber");
  }

  @Test
  void theLeastSimilarTracksAreFound() {
    assertThat(
            failuresOfSimilar(
                (toy, track, k) -> {
                  List<ScoredTrack> all = new ArrayList<>(toy.similarTo(track, 1000));
                  Collections.reverse(all);
                  return all.subList(0, Math.min(k, all.size()));
                }))
        .contains("similarTracksAreAtMostKOthersInOrder", "similarTracksAreOfThePlantedGenre");
  }

  @Test
  void similarityToAnUnknownTrackIsFound() {
    assertThat(
            failuresOfSimilar(
                (toy, track, k) ->
                    toy.catalog().indexOf(track).isPresent() ? toy.similarTo(track, k) : List.of()))
        .contains("similarTracksNeedATrackAndANumber");
  }

  @Test
  void aRightModelThatDeclaresNothingPasses() {
    Set<String> failed = Failures.ofRecommender(toy -> new Tampered.Plain(new Undeclared(toy)));

    // The provider of the toy writes toys only.
    assertThat(failed)
        .containsExactlyInAnyOrder(
            "aSavedAndLoadedModelAnswersAlike", "aSavedModelWithAFlippedByteIsRefused");
  }

  /** Declares nothing of what it can do. */
  private static final class Undeclared extends Tampered {
    Undeclared(ToyModel toy) {
      super(toy);
    }

    @Override
    public ModelInfo info() {
      return new ModelInfo("toy", Set.of(), toy.info().trainedOn(), toy.info().metrics());
    }
  }

  @Test
  void abilitiesThatAreNotDeclaredAreFound() {
    assertThat(Failures.ofRecommender(Undeclared::new))
        .contains("itExplainsIfItSaysSo", "itFindsSimilarTracksIfItSaysSo");
  }
}
