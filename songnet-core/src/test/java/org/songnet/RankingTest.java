package org.songnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final RecommendationRequest ANY = RecommendationRequest.after();

  private static Catalog letters(String letters) {
    List<Track> tracks = new ArrayList<>();
    letters.chars().forEach(c -> tracks.add(Track.of(Character.toString(c), "")));
    return Catalog.of(tracks);
  }

  private static String ids(List<ScoredTrack> answer) {
    StringBuilder ids = new StringBuilder();
    answer.forEach(scored -> ids.append(scored.track()));
    return ids.toString();
  }

  @Test
  void theHigherScoreComesFirstThenTheSmallerId() {
    assertThat(ids(Ranking.top(letters("dcba"), new float[] {1, 2, 1, 1}, ANY))).isEqualTo("cabd");
    assertThat(ids(Ranking.top(letters("dcba"), new float[] {1, 2, 1, 1}, ANY.top(2))))
        .isEqualTo("ca");
  }

  @Test
  void exclusionBeatsInclusionAndUnknownTracksAreSkipped() {
    Set<TrackId> among = Set.of(new TrackId("a"), new TrackId("b"), new TrackId("unknown"));
    RecommendationRequest request = ANY.among(among).excluding(Set.of(new TrackId("b")));

    assertThat(ids(Ranking.top(letters("abc"), new float[] {1, 2, 3}, request))).isEqualTo("a");
    assertThat(Ranking.top(letters("abc"), new float[3], ANY.among(Set.of()))).isEmpty();
  }

  @Test
  void scoresThatAreNotFiniteKeepATrackOut() {
    float[] scores = {Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -3};

    assertThat(ids(Ranking.top(letters("abcd"), scores, ANY))).isEqualTo("d");
  }

  @Test
  void agreesWithSortingEverythingEvenWithManyTies() {
    Random random = new Random(11);
    Catalog catalog = letters("qwertzuiopasdfghjklyxcvbnm");
    for (int round = 0; round < 200; round++) {
      float[] scores = new float[catalog.size()];
      List<ScoredTrack> all = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextInt(4);
        all.add(new ScoredTrack(catalog.track(i).id(), scores[i]));
      }
      all.sort(null);
      int k = 1 + random.nextInt(30);

      assertThat(Ranking.top(catalog, scores, ANY.top(k)))
          .isEqualTo(all.subList(0, Math.min(k, all.size())));
    }
  }

  @Test
  void thereMustBeAScoreForEachTrack() {
    assertThatThrownBy(() -> Ranking.top(letters("abc"), new float[2], ANY))
        .hasMessage("scores must be one for each of 3 tracks: 2");
  }
}
