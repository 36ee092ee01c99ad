package org.songnet.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.vector.SparseMatrix;

class HistoriesTest {

  private static final UserId ANN = new UserId("ann");
  private static final Histories HISTORIES =
      Histories.of(
          Interactions.over(
                  Catalog.of(Stream.of("a", "b", "c", "d").map(id -> Track.of(id, "")).toList()))
              .add(new UserId("bob"), new int[] {3})
              .add(ANN, new int[] {2, 0, 2})
              .build());

  private static List<TrackId> ids(String letters) {
    return letters.chars().mapToObj(letter -> new TrackId(Character.toString(letter))).toList();
  }

  private static void assertEvidence(
      RecommendationRequest request, int[] tracks, float... weights) {
    SparseMatrix evidence = HISTORIES.evidence(request);

    assertThat(evidence.rows()).isOne();
    assertThat(evidence.columns()).isEqualTo(4);
    assertThat(evidence.rowColumns(0)).containsExactly(tracks);
    assertThat(evidence.rowValues(0)).containsExactly(weights);
  }

  @Test
  void aKnownUserIsWhatHeHeard() {
    assertEvidence(RecommendationRequest.forUser(ANN), new int[] {0, 2}, 1, 2);
  }

  @Test
  void theUserOfARequestHasARow() {
    assertThat(HISTORIES.user(RecommendationRequest.forUser(ANN))).hasValue(1);
    assertThat(HISTORIES.user(RecommendationRequest.forUser(new UserId("eve")))).isEmpty();
    assertThat(HISTORIES.user(RecommendationRequest.after())).isEmpty();
  }

  @Test
  void aSessionIsEachTrackAsOftenAsItIsThere() {
    assertEvidence(RecommendationRequest.after(ids("dbdxd")), new int[] {1, 3}, 1, 3);
  }

  @Test
  void aSessionIsAddedToWhatAKnownUserHeard() {
    RecommendationRequest ann = RecommendationRequest.forUser(ANN);

    assertEvidence(ann.withSession(ids("cbc")), new int[] {0, 1, 2}, 1, 1, 4);
    assertEvidence(ann.withSession(ids("ad")), new int[] {0, 2, 3}, 2, 2, 1);
  }

  @Test
  void whatAUserHeardIsRemembered() {
    assertThat(HISTORIES.heardBy(ANN)).containsExactlyInAnyOrderElementsOf(ids("ac"));
    assertThat(HISTORIES.heardBy(new UserId("eve"))).isEmpty();
  }

  @Test
  void nobodyIsNoEvidence() {
    assertEvidence(RecommendationRequest.after(), new int[0]);
    assertEvidence(
        RecommendationRequest.forUser(new UserId("eve")).withSession(ids("x")), new int[0]);
  }

  @Test
  void rowsHaveUsers() {
    assertThat(HISTORIES.indexOf(ANN)).hasValue(1);
    assertThat(HISTORIES.user(1)).isEqualTo(ANN);
    assertThat(HISTORIES.matrix().rows()).isEqualTo(2);
    assertThat(HISTORIES.indexOf(new UserId("eve"))).isEmpty();
  }
}
