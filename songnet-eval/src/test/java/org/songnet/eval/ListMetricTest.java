package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

class ListMetricTest {

  private static final double EXACT = 1e-12;

  /** Two rock and two jazz songs by Ann and Bob, one of both by Bob, one of neither by nobody. */
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              song("a", List.of("Ann"), "rock"),
              song("b", List.of("Ann", "Bob"), "rock"),
              song("c", List.of("Bob"), "jazz"),
              song("d", List.of("Bob"), "jazz"),
              song("e", List.of("Bob"), "rock", "jazz"),
              song("f", List.of())));

  /** Four users; a is heard by all of them, b by two, c by one, the others by nobody. */
  private static final Interactions TRAINING =
      Toys.users(CATALOG, "u1", "aab", "u2", "ab", "u3", "ac", "u4", "a");

  private static final TrackFacts FACTS = TrackFacts.of(CATALOG, TRAINING);

  private static TrackRecord song(String id, List<String> artists, String... genres) {
    return TrackRecord.of(new TrackId(id), "", artists).withGenres(List.of(genres));
  }

  /** A list of all six songs by their scores for somebody who heard some, with some to find. */
  private static UserList list(float[] scores, int[] targets, int... heard) {
    int[] ranking = TopTracks.of(scores, scores.length, new SplittableRandom(1));
    return new UserList(scores, ranking, targets, heard, FACTS);
  }

  private static final float[] ALPHABET = {6, 5, 4, 3, 2, 1};
  private static final int[] NONE = {};

  private static double value(ListMetric metric, UserList list) {
    return metric.of(list);
  }

  @Test
  void popularityAndNoveltyCountListeners() {
    UserList list = list(ALPHABET, NONE);

    assertThat(value(ListMetric.popularity(2), list)).isEqualTo(3);
    assertThat(value(ListMetric.novelty(3), list)).isEqualTo(1, within(EXACT)); // 0, 1 and 2 bits
    assertThat(value(ListMetric.novelty(4), list)).isEqualTo(1.25, within(EXACT));
  }

  @Test
  void tiesGetTheMeanOfTheirTracks() {
    UserList list = list(new float[] {2, 1, 1, 1, 0, 0}, NONE);

    // a with one of b, c and d, heard by 4 and by 2, 1 or 0.
    assertThat(value(ListMetric.popularity(2), list)).isEqualTo((4 + 1) / 2., within(EXACT));
    assertThat(value(ListMetric.popularity(4), list)).isEqualTo(7 / 4., within(EXACT));
  }

  @Test
  void diversityIsWhatListenersDoNotShare() {
    UserList list = list(ALPHABET, NONE);
    double ab = 2 / Math.sqrt(4 * 2);
    double ac = 1 / Math.sqrt(4);

    assertThat(value(ListMetric.diversity(2), list)).isEqualTo(1 - ab, within(EXACT));
    assertThat(value(ListMetric.diversity(3), list))
        .isEqualTo((1 - ab + 1 - ac + 1) / 3, within(EXACT));
  }

  @Test
  void artistDiversityCountsMainArtists() {
    UserList list = list(ALPHABET, NONE);

    assertThat(value(ListMetric.artistDiversity(4), list)).isEqualTo(.5);
    assertThat(value(ListMetric.artistDiversity(6), list)).isEqualTo(.5); // Ann, Bob, somebody
  }

  @Test
  void calibratedListsHaveTheGenresHeard() {
    UserList rock = list(ALPHABET, NONE, 0, 1);
    UserList both = list(new float[] {6, 1, 5, 1, 1, 1}, NONE, 4, 5);

    assertThat(value(ListMetric.miscalibration(2), rock)).isZero();
    assertThat(value(ListMetric.miscalibration(2), both)).isZero();
    // p is all rock, q half of it.
    assertThat(value(ListMetric.miscalibration(4), rock))
        .isEqualTo(-Math.log(.99 * .5 + .01), within(EXACT));
    assertThat(value(ListMetric.miscalibration(2), list(ALPHABET, NONE, 5))).isNaN();
    assertThat(value(ListMetric.miscalibration(2), list(ALPHABET, NONE, 2)))
        .isEqualTo(-Math.log(.01), within(EXACT));
  }

  @Test
  void artistsOfRightTracksAreAQuarterOfAPoint() {
    // The first two are a and b, both by Ann.
    assertThat(value(ListMetric.artistRPrecision(), list(ALPHABET, new int[] {0, 2})))
        .isEqualTo((1 + .25) / 2);
    assertThat(value(ListMetric.artistRPrecision(), list(ALPHABET, new int[] {0, 1})))
        .isEqualTo((2 + .25) / 2);
    assertThat(value(ListMetric.artistRPrecision(), list(ALPHABET, new int[] {2, 3}))).isZero();
  }

  @Test
  void evaluationsMeasureThemOfEachUserAndCoverageOfAll() {
    Split split = new Split(TRAINING, Toys.users(CATALOG, "u1", "c", "u3", "b", "u4", "f"), 0);
    Recommender alphabet = Toys.requestModel(CATALOG, request -> ALPHABET.clone());
    UserItemConfig config =
        UserItemConfig.defaults()
            .withMetrics(RankMetric.recall(1))
            .withListMetrics(
                ListMetric.popularity(1), ListMetric.coverage(1), ListMetric.miscalibration(2));
    EvaluationResult result = new UserItemEvaluation(split, config).evaluate("alphabet", alphabet);

    // Their lists begin with c, b and b.
    assertThat(result.metrics())
        .containsExactly("Recall@1", "popularity@1", "miscalibration@2", "coverage@1");
    assertThat(result.groupValues("popularity@1")).containsExactly(1, 2, 2);
    assertThat(result.value("coverage@1")).isEqualTo(2 / 6.);
    assertThat(result.groupValues("miscalibration@2")[1]).isEqualTo(0, within(EXACT));
  }

  @Test
  void aConstantScorerCoversWhatChanceDoes() {
    String[] training = new String[400];
    String[] test = new String[400];
    for (int user = 0; user < 200; user++) {
      training[2 * user] = test[2 * user] = "user " + user;
      training[2 * user + 1] = "a";
      test[2 * user + 1] = "b";
    }
    Split split = new Split(Toys.users(CATALOG, training), Toys.users(CATALOG, test), 0);
    Recommender constant = Toys.requestModel(CATALOG, request -> new float[6]);
    UserItemConfig config =
        UserItemConfig.defaults().withListMetrics(ListMetric.coverage(1)).withThreads(2);
    EvaluationResult result = new UserItemEvaluation(split, config).evaluate("same", constant);

    assertThat(result.value("coverage@1")).isEqualTo(5 / 6.);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> ListMetric.coverage(0)).hasMessage("k must be positive: 0");
    assertThatThrownBy(() -> ListMetric.novelty(0)).hasMessage("k must be positive: 0");
    assertThatThrownBy(() -> ListMetric.diversity(1)).hasMessage("k must be at least 2, a pair: 1");
    assertThatThrownBy(
            () ->
                UserItemConfig.defaults()
                    .withListMetrics(ListMetric.novelty(2), ListMetric.novelty(2)))
        .hasMessage("list metrics must be different: [novelty@2, novelty@2]");
  }
}
