package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnet.playlist.ToyModels.ids;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;

class PlaylistExplainerTest {

  private static final Catalog LETTERS = ToyModels.letters(4);
  private static final Track A = LETTERS.track(0);
  private static final Track B = LETTERS.track(1);
  private static final Track D = LETTERS.track(3);

  /** a and c in one direction, b at a right angle, d between a and b but nearer to b. */
  private static final SimilarityIndex SOUNDS =
      SimilarityIndex.of(new float[][] {{1, 0}, {0, 1}, {2, 0}, {.6f, .8f}}, Metric.COSINE);

  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "21, 21st",
    "102, 102nd",
    "111, 111th"
  })
  void ranksAreOrdinals(int rank, String ordinal) {
    assertThat(PlaylistExplainer.byRank().explain(step(List.of(A), B, rank)))
        .isEqualTo(ordinal + " choice after Song a");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100%",
    ".123, 12%",
    ".0949, 9.5%",
    ".00123, 0.1%",
    ".0005, under 0.1%",
    "0, under 0.1%"
  })
  void probabilitiesAreRounded(double probability, String text) {
    assertThat(
            PlaylistExplainer.byRank()
                .explain(new PlaylistStep(List.of(A), B, 1, -1, OptionalDouble.of(probability))))
        .isEqualTo("1st choice after Song a, " + text);
  }

  @Test
  void theFirstOfAllComesAfterNothingAndTheUntitledAreCalledByTheirId() {
    assertThat(PlaylistExplainer.byRank().explain(step(List.of(), A, 1)))
        .isEqualTo("1st choice to begin with");
    assertThat(PlaylistExplainer.byRank().explain(step(List.of(Track.of("x1", " ")), A, 1)))
        .isEqualTo("1st choice after x1");
  }

  @Test
  void theMostSimilarEarlierSongIsNamedWithItsCosine() {
    PlaylistExplainer sounds = PlaylistExplainer.bySimilarity(LETTERS, SOUNDS);

    assertThat(sounds.explain(step(List.of(A, B), D, 1))).isEqualTo("sounds like Song b (0.80)");
    assertThat(sounds.explain(step(List.of(A), D, 1))).isEqualTo("sounds like Song a (0.60)");
  }

  @Test
  void nothingIsSaidWhereNothingIsSimilarOrKnown() {
    PlaylistExplainer sounds = PlaylistExplainer.bySimilarity(LETTERS, SOUNDS);
    Track stranger = Track.of("stranger", "Stranger");

    assertThat(sounds.explain(step(List.of(A), B, 1))).isEmpty();
    assertThat(sounds.explain(step(List.of(), B, 1))).isEmpty();
    assertThat(sounds.explain(step(List.of(stranger), B, 1))).isEmpty();
    assertThat(sounds.explain(step(List.of(A), stranger, 1))).isEmpty();
    assertThat(sounds.explain(step(List.of(A), A, 1))).isEmpty();
  }

  @Test
  void explanationsAreJoinedWhereThereAreSeveral() {
    PlaylistExplainer one = step -> "one";
    PlaylistExplainer two = step -> "two";
    PlaylistExplainer none = step -> "";
    PlaylistStep step = step(List.of(), A, 1);

    assertThat(one.and(two).explain(step)).isEqualTo("one; two");
    assertThat(one.and(none).explain(step)).isEqualTo("one");
    assertThat(none.and(two).explain(step)).isEqualTo("two");
    assertThat(none.and(none).explain(step)).isEmpty();
  }

  @Test
  void theGeneratorTellsEveryStep() {
    float[] scores = {0, (float) Math.log(.5), (float) Math.log(.25), (float) Math.log(.25)};
    PlaylistGenerator generator =
        PlaylistGenerator.over(
                ToyModels.Session.constant(LETTERS, scores, Capability.LOG_PROBABILITIES))
            .explainedBy(
                PlaylistExplainer.byRank().and(PlaylistExplainer.bySimilarity(LETTERS, SOUNDS)));

    assertThat(generator.generate(PlaylistRequest.after(ids("a")).songs(4)).entries())
        .extracting(PlaylistEntry::why)
        .containsExactly(
            "one of the first songs",
            "1st choice after Song a, 50%",
            "1st choice after Song b, 25%; sounds like Song a (1.00)",
            "1st choice after Song c, 25%; sounds like Song b (0.80)");
  }

  @Test
  void vectorsMustFitTheCatalogAndBeComparedByCosine() {
    assertThatThrownBy(() -> PlaylistExplainer.bySimilarity(ToyModels.letters(3), SOUNDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each of 3 tracks: 4");
    SimilarityIndex dot = SimilarityIndex.of(new float[4][1], Metric.DOT);
    assertThatThrownBy(() -> PlaylistExplainer.bySimilarity(LETTERS, dot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("COSINE: DOT");
  }

  private static PlaylistStep step(List<Track> before, Track chosen, int rank) {
    return new PlaylistStep(before, chosen, rank, 0, OptionalDouble.empty());
  }
}
