package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** What every {@link Reranker} keeps. */
public abstract class RerankerContract {

  private static final int TRACKS = 40;

  private final Catalog catalog = PlantedData.catalog(TRACKS);

  /**
   * The re-ranker under test.
   *
   * @param tracks what the lists to order are made of: tracks of seven artists, without genres
   */
  protected abstract Reranker reranker(Catalog tracks);

  private Reranker reranker() {
    return reranker(catalog);
  }

  private TrackId id(int index) {
    return catalog.track(index).id();
  }

  /** A shuffled part of the catalog with falling scores, some of them equal. */
  private List<ScoredTrack> ranked(int size, long seed) {
    List<Integer> indices = new ArrayList<>(IntStream.range(0, TRACKS).boxed().toList());
    Collections.shuffle(indices, new Random(seed));
    List<ScoredTrack> ranked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ranked.add(new ScoredTrack(id(indices.get(i)), 1 - .05 * Math.floorDiv(i, 3)));
    }
    Collections.sort(ranked);
    return ranked;
  }

  private List<RecommendationRequest> requests() {
    return List.of(
        RecommendationRequest.after().top(1),
        RecommendationRequest.after(id(3), id(3), id(10)).top(5),
        RecommendationRequest.after(id(1))
            .withoutRepeats()
            .excluding(Set.of(id(2), id(39)))
            .top(30),
        RecommendationRequest.after().excluding(Set.of(id(0))).top(1000));
  }

  @Test
  void aListIsAtMostKDifferentTracksOfTheOldOne() {
    for (RecommendationRequest request : requests()) {
      for (int size : new int[] {1, 7, TRACKS}) {
        List<ScoredTrack> ranked = ranked(size, size);
        List<ScoredTrack> reranked = reranker().rerank(ranked, request);

        assertThat(reranked).hasSizeLessThanOrEqualTo(request.k());
        assertThat(reranked).doesNotHaveDuplicates();
        assertThat(reranked).as("with the old scores").isSubsetOf(ranked);
      }
    }
  }

  @Test
  void exclusionsAreHonoured() {
    for (RecommendationRequest request : requests()) {
      List<ScoredTrack> reranked = reranker().rerank(ranked(TRACKS, 1), request);

      assertThat(reranked).noneMatch(scored -> request.exclude().contains(scored.track()));
    }
  }

  @Test
  void nothingIsMadeOfNothing() {
    for (RecommendationRequest request : requests()) {
      assertThat(reranker().rerank(List.of(), request)).isEmpty();
    }
  }

  @Test
  void theOldListStaysAsItWas() {
    for (RecommendationRequest request : requests()) {
      List<ScoredTrack> ranked = ranked(TRACKS, 2);
      List<ScoredTrack> before = List.copyOf(ranked);
      List<ScoredTrack> reranked = reranker().rerank(ranked, request);

      assertThat(ranked).isEqualTo(before);
      List<ScoredTrack> answer = List.copyOf(reranked);
      ranked.clear();
      assertThat(reranked).as("after the old list was cleared").isEqualTo(answer);
    }
  }

  @Test
  void manyThreadsGetTheListsOfOne() {
    Reranker reranker = reranker();
    List<List<ScoredTrack>> serial =
        IntStream.range(0, 20).mapToObj(i -> rerank(reranker, i)).toList();
    List<List<ScoredTrack>> concurrent =
        IntStream.range(0, 200).parallel().mapToObj(i -> rerank(reranker, i % 20)).toList();

    for (int i = 0; i < concurrent.size(); i++) {
      assertThat(concurrent.get(i)).isEqualTo(serial.get(i % 20));
    }
  }

  private List<ScoredTrack> rerank(Reranker reranker, int list) {
    return reranker.rerank(ranked(TRACKS, list), requests().get(list % requests().size()));
  }

  @Test
  void anotherOneLikeItGivesTheSameLists() {
    for (int list = 0; list < 20; list++) {
      assertThat(rerank(reranker(), list)).isEqualTo(rerank(reranker(), list));
    }
  }
}
