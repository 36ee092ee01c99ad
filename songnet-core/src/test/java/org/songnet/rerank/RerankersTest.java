package org.songnet.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnet.rerank.Songs.CATALOG;
import static org.songnet.rerank.Songs.heard;
import static org.songnet.rerank.Songs.ranked;
import static org.songnet.rerank.Songs.rerank;
import static org.songnet.rerank.Songs.word;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

class RerankersTest {

  private static final RecommendationRequest EIGHT = RecommendationRequest.after().top(8);
  private static final TrackSimilarity SIMILARITY = TrackSimilarity.byArtistsAndGenres();

  static List<Reranker> all() {
    return List.of(
        new TrackFilter(CATALOG, track -> !track.title().equals("c")),
        new ArtistCap(CATALOG, 2),
        new MaximalMarginalRelevance(CATALOG, SIMILARITY, .5),
        Calibration.byGenre(CATALOG, .5));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theListIsShortOfWhatWasThereAndHonoursTheRequest(Reranker reranker) {
    List<ScoredTrack> ranked = ranked("abcdefgh");
    RecommendationRequest request =
        heard("aef").top(3).excluding(Set.of(new TrackId("a"), new TrackId("d")));

    List<ScoredTrack> list = reranker.rerank(ranked, request);

    assertThat(list).hasSize(3).doesNotHaveDuplicates().isSubsetOf(ranked);
    assertThat(word(list)).doesNotContain("a").doesNotContain("d");
    assertThat(word(reranker.rerank(ranked, request.among(Set.of(new TrackId("b"))))))
        .isEqualTo("b");
    assertThat(ranked).isEqualTo(ranked("abcdefgh"));
    assertThat(reranker.rerank(List.of(), request)).isEmpty();
  }

  @Test
  void aFilterLeavesOutWhatItRefuses() {
    Reranker noAnn = new TrackFilter(CATALOG, track -> !track.artists().contains("Ann"));

    assertThat(rerank(noAnn, EIGHT)).isEqualTo("cefgh");
    assertThat(rerank(noAnn, EIGHT.top(2))).isEqualTo("ce");
    assertThat(word(noAnn.rerank(ranked("xc"), EIGHT))).isEqualTo("c");
  }

  @Test
  void noArtistIsOverTheCap() {
    assertThat(rerank(new ArtistCap(CATALOG, 1), EIGHT)).isEqualTo("acfh");
    assertThat(rerank(new ArtistCap(CATALOG, 2), EIGHT)).isEqualTo("abcefgh");
    assertThatThrownBy(() -> new ArtistCap(CATALOG, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perArtist must be positive: 0");
  }

  /**
   * Half relevance, half variety over {@code abch}: relevance 1, 6/7 …; {@code b} shares the artist
   * with {@code a}, {@code c} the genre, {@code h} nothing.
   */
  @Test
  void varietyPutsWhatIsAlikeFurtherDown() {
    List<ScoredTrack> four =
        List.of(scored("a", 8), scored("b", 7), scored("c", 6), scored("h", 4));

    assertThat(varied(four, 0)).isEqualTo("abch");
    // After a: b is worth .5 × .75 - .5 × 1, c .5 × .5 - .5 × .5, h 0.
    assertThat(varied(four, .5)).isEqualTo("achb");
    // After a: b .7 × .75 - .3, c .7 × .5 - .3 × .5, h 0.
    assertThat(varied(four, .3)).isEqualTo("abch");
    assertThat(varied(four, 1)).startsWith("ah");
  }

  private static String varied(List<ScoredTrack> list, double variety) {
    return word(new MaximalMarginalRelevance(CATALOG, SIMILARITY, variety).rerank(list, EIGHT));
  }

  private static ScoredTrack scored(String id, double score) {
    return new ScoredTrack(new TrackId(id), score);
  }

  @Test
  void similarityIsByArtistsFirst() {
    assertThat(between("a", "b")).isEqualTo(1);
    assertThat(between("a", "c")).isEqualTo(.5);
    assertThat(between("c", "d")).isEqualTo(.25);
    assertThat(between("a", "h")).isZero();
    assertThat(between("d", "e")).isEqualTo(between("e", "d"));
  }

  private static double between(String a, String b) {
    return SIMILARITY.between(
        CATALOG.track(CATALOG.indexOf(new TrackId(a)).getAsInt()),
        CATALOG.track(CATALOG.indexOf(new TrackId(b)).getAsInt()));
  }

  @Test
  void calibratedListsHaveTheSharesOfWhatWasHeard() {
    // Half rock, half pop was heard. d is both; then a is the best, e makes up for it, b is best.
    assertThat(rerank(Calibration.byGenre(CATALOG, .5), heard("acef").top(4))).isEqualTo("daeb");
    // Only jazz was heard.
    assertThat(rerank(Calibration.byGenre(CATALOG, 1), heard("g").top(1))).isEqualTo("g");
  }

  @Test
  void withoutWeightOrEvidenceTheOrderStays() {
    assertThat(rerank(Calibration.byGenre(CATALOG, 0), heard("g"))).isEqualTo("abcdefgh");
    assertThat(rerank(Calibration.byGenre(CATALOG, 1), EIGHT)).isEqualTo("abcdefgh");
    assertThat(rerank(Calibration.byGenre(CATALOG, 1), heard("h").top(8))).isEqualTo("abcdefgh");
  }

  @Test
  void kindsMayBeAnything() {
    Calibration byArtist =
        new Calibration(CATALOG, track -> track.artists(), request -> List.of(new TrackId("h")), 1);

    assertThat(rerank(byArtist, EIGHT.top(1))).isEqualTo("h");
  }

  @Test
  void weightsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Calibration.byGenre(CATALOG, 1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weight must be from 0 to 1: 1.1");
    assertThatThrownBy(() -> new MaximalMarginalRelevance(CATALOG, SIMILARITY, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variety must be from 0 to 1: NaN");
  }
}
