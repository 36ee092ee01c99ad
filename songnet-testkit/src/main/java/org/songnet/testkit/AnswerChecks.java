package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.testkit.ModelUnderTest.NOBODY;
import static org.songnet.testkit.ModelUnderTest.UNKNOWN;
import static org.songnet.testkit.ModelUnderTest.tracks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** What every answer is, whatever was asked. */
interface AnswerChecks extends ModelChecks {

  @Test
  default void answersAreAtMostKDifferentTracksInOrder() {
    ModelUnderTest model = modelUnderTest();
    for (RecommendationRequest request : model.requests()) {
      for (int k : new int[] {1, 5, 30, 1000}) {
        List<ScoredTrack> answer = model.recommender().recommend(request.top(k));

        assertThat(answer).hasSizeLessThanOrEqualTo(Math.min(k, model.catalog().size())).isSorted();
        assertThat(tracks(answer)).doesNotHaveDuplicates();
        assertThat(answer).allMatch(scored -> model.catalog().indexOf(scored.track()).isPresent());
      }
    }
  }

  @Test
  default void aShorterAnswerIsAPrefixOfALongerOne() {
    Recommender recommender = modelUnderTest().recommender();
    for (RecommendationRequest request : modelUnderTest().requests()) {
      List<ScoredTrack> ten = recommender.recommend(request.top(10));
      List<ScoredTrack> five = recommender.recommend(request.top(5));

      assertThat(five).isEqualTo(ten.subList(0, Math.min(5, ten.size())));
    }
  }

  @Test
  default void candidatesAndExclusionsAreHonoured() {
    ModelUnderTest model = modelUnderTest();
    Recommender recommender = model.recommender();
    Set<TrackId> among = Set.of(model.id(1), model.id(2), model.id(6), UNKNOWN);
    Set<TrackId> exclude = Set.of(model.id(2), model.id(20));
    for (RecommendationRequest request : model.requests()) {
      assertThat(tracks(recommender.recommend(request.top(30).among(among))))
          .isSubsetOf(model.id(1), model.id(2), model.id(6));
      assertThat(tracks(recommender.recommend(request.top(30).excluding(exclude))))
          .doesNotContain(model.id(2), model.id(20));
      assertThat(tracks(recommender.recommend(request.among(among).excluding(exclude))))
          .isSubsetOf(model.id(1), model.id(6));
      assertThat(recommender.recommend(request.among(Set.of()))).isEmpty();
    }
  }

  @Test
  default void tracksAndUsersItDoesNotKnowAreSkipped() {
    ModelUnderTest model = modelUnderTest();
    Recommender recommender = model.recommender();
    List<TrackId> known = List.of(model.id(3), model.id(4));
    List<TrackId> mixed = List.of(UNKNOWN, model.id(3), UNKNOWN, model.id(4), UNKNOWN);

    assertThat(recommender.recommend(RecommendationRequest.after(mixed)))
        .isEqualTo(recommender.recommend(RecommendationRequest.after(known)));
    assertThat(recommender.recommend(RecommendationRequest.forUser(NOBODY)))
        .isEqualTo(recommender.recommend(RecommendationRequest.after()));
  }

  @Test
  default void withoutEvidenceTheOrderIsThatOfPopularity() {
    ModelUnderTest model = modelUnderTest();
    double[] popularity = model.popularity();
    List<TrackId> byPopularity =
        IntStream.range(0, model.catalog().size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -popularity[i]).thenComparing(model::id))
            .map(model::id)
            .toList();

    assertThat(tracks(model.recommender().recommend(RecommendationRequest.after(UNKNOWN).top(30))))
        .isEqualTo(byPopularity);
  }

  @Test
  default void manyThreadsGetTheAnswersOfOne() {
    Recommender recommender = modelUnderTest().recommender();
    List<RecommendationRequest> requests = modelUnderTest().requests();
    List<List<ScoredTrack>> serial = requests.stream().map(recommender::recommend).toList();

    List<List<ScoredTrack>> concurrent =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> recommender.recommend(requests.get(i % requests.size())))
            .toList();

    for (int i = 0; i < concurrent.size(); i++) {
      assertThat(concurrent.get(i)).isEqualTo(serial.get(i % serial.size()));
    }
  }

  @Test
  default void itTellsWhatItWasTrainedOn() {
    ModelUnderTest model = modelUnderTest();

    assertThat(model.recommender().info().trainedOn())
        .isEqualTo(ModelInfo.TrainingSummary.of(model.training()));
    assertThat(model.recommender().catalog().fingerprint())
        .isEqualTo(model.catalog().fingerprint());
  }
}
