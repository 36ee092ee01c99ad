package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;

/** The least a re-ranker does passes the contract, and re-rankers with a defect do not. */
class TruncatingRerankerTest extends RerankerContract {

  @Override
  protected Reranker reranker(Catalog tracks) {
    return TruncatingRerankerTest::truncate;
  }

  private static List<ScoredTrack> truncate(
      List<ScoredTrack> ranked, RecommendationRequest request) {
    return ranked.stream()
        .filter(scored -> !request.exclude().contains(scored.track()))
        .limit(request.k())
        .toList();
  }

  @Test
  void ignoringTheRequestIsFound() {
    assertThat(Failures.ofReranker((ranked, request) -> List.copyOf(ranked)))
        .containsExactly("aListIsAtMostKDifferentTracksOfTheOldOne", "exclusionsAreHonoured");
  }

  @Test
  void repeatsAndOtherScoresAreFound() {
    assertThat(
            Failures.ofReranker(
                (ranked, request) ->
                    Collections.nCopies(
                        Math.min(request.k(), ranked.size()), truncate(ranked, request).get(0))))
        .contains("aListIsAtMostKDifferentTracksOfTheOldOne");
    assertThat(
            Failures.ofReranker(
                (ranked, request) ->
                    truncate(ranked, request).stream()
                        .map(scored -> new ScoredTrack(scored.track(), 2 * scored.score()))
                        .toList()))
        .containsExactly("aListIsAtMostKDifferentTracksOfTheOldOne");
  }

  @Test
  void tracksFromElsewhereAreFound() {
    ScoredTrack stranger = new ScoredTrack(Track.of("stranger", "").id(), 1);

    assertThat(Failures.ofReranker((ranked, request) -> List.of(stranger)))
        .contains("aListIsAtMostKDifferentTracksOfTheOldOne", "nothingIsMadeOfNothing");
  }

  @Test
  void sortingInPlaceAndViewsAreFound() {
    assertThat(
            Failures.ofReranker(
                (ranked, request) -> {
                  List<ScoredTrack> answer = truncate(ranked, request);
                  Collections.reverse(ranked);
                  return answer;
                }))
        .contains("theOldListStaysAsItWas");
    assertThat(
            Failures.ofReranker(
                (ranked, request) -> ranked.subList(0, Math.min(ranked.size(), request.k()))))
        .contains("theOldListStaysAsItWas");
  }

  @Test
  void countingTheListsIsFound() {
    AtomicInteger lists = new AtomicInteger();

    assertThat(
            Failures.ofReranker(
                (ranked, request) -> {
                  List<ScoredTrack> answer = new ArrayList<>(truncate(ranked, request));
                  Collections.rotate(answer, lists.incrementAndGet());
                  return answer;
                }))
        .containsExactly("anotherOneLikeItGivesTheSameLists", "manyThreadsGetTheListsOfOne");
  }
}
