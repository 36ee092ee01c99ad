package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankMetricTest {

  private static final double EXACT = 1e-12;

  private static double one(RankMetric metric, int better, int tied) {
    return metric.of(TargetRanks.ofOne(better, tied, 5000));
  }

  /** The value where the tracks at these ranks of twenty are right. */
  private static double at(RankMetric metric, int... ranks) {
    float[] scores = new float[20];
    int[] targets = new int[ranks.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = -i;
    }
    for (int i = 0; i < ranks.length; i++) {
      targets[i] = ranks[i] - 1;
    }
    return metric.of(TargetRanks.of(scores, targets));
  }

  @Test
  void oneRightTrackAmongTheFirstIsAHit() {
    RankMetric metric = RankMetric.hitRate(3);

    assertThat(metric.name()).isEqualTo("HR@3");
    assertThat(one(metric, 0, 1)).isEqualTo(1);
    assertThat(one(metric, 2, 1)).isEqualTo(1);
    assertThat(one(metric, 3, 1)).isZero();
    assertThat(one(metric, 1000, 1)).isZero();
    assertThat(at(metric, 3, 1, 9)).isEqualTo(1);
  }

  @Test
  void reciprocalRankAndGainFallWithTheRank() {
    assertThat(one(RankMetric.reciprocalRank(20), 0, 1)).isEqualTo(1);
    assertThat(one(RankMetric.reciprocalRank(20), 3, 1)).isEqualTo(.25);
    assertThat(one(RankMetric.reciprocalRank(20), 20, 1)).isZero();
    assertThat(one(RankMetric.ndcg(10), 0, 1)).isEqualTo(1);
    assertThat(one(RankMetric.ndcg(10), 2, 1)).isEqualTo(.5, within(EXACT));
    assertThat(one(RankMetric.ndcg(10), 10, 1)).isZero();
  }

  @Test
  void severalRightTracksByHand() {
    double log3 = Math.log(3) / Math.log(2);

    assertThat(at(RankMetric.recall(5), 1, 4, 6)).isEqualTo(2 / 3., within(EXACT));
    assertThat(at(RankMetric.recall(1), 1, 2)).isEqualTo(.5);
    assertThat(at(RankMetric.precision(5), 1, 4, 6)).isEqualTo(.4, within(EXACT));
    assertThat(at(RankMetric.reciprocalRank(5), 4, 2)).isEqualTo(.5);
    assertThat(at(RankMetric.averagePrecision(5), 1, 4, 6))
        .isEqualTo((1 + 2 / 4.) / 3, within(EXACT));
    assertThat(at(RankMetric.averagePrecision(2), 1, 4, 6)).isEqualTo(.5, within(EXACT));
    assertThat(at(RankMetric.rPrecision(), 1, 3, 4)).isEqualTo(2 / 3., within(EXACT));
    assertThat(at(RankMetric.ndcg(3), 1, 3)).isEqualTo((1 + .5) / (1 + 1 / log3), within(EXACT));
    assertThat(at(RankMetric.ndcg(1), 1, 3)).isEqualTo(1);
    assertThat(at(RankMetric.auc(), 1, 20)).isEqualTo(.5);
    assertThat(at(RankMetric.auc(), 1, 3)).isEqualTo(35 / 36., within(EXACT));
  }

  @Test
  void clicksCountPagesOfTen() {
    assertThat(one(RankMetric.clicks(), 9, 1)).isZero();
    assertThat(one(RankMetric.clicks(), 10, 1)).isEqualTo(1);
    assertThat(one(RankMetric.clicks(), 499, 1)).isEqualTo(49);
    assertThat(one(RankMetric.clicks(), 500, 1)).isEqualTo(51);
    assertThat(one(RankMetric.clicks(), 499, 2)).isEqualTo(50, within(EXACT));
  }

  @Test
  void anOrderOfAllTiesIsGuessing() {
    int tracks = 50;
    double harmonic = 0;
    for (int rank = 1; rank <= 10; rank++) {
      harmonic += 1. / rank;
    }
    TargetRanks guess = TargetRanks.ofOne(0, tracks, tracks);

    assertThat(RankMetric.hitRate(10).of(guess)).isEqualTo(.2, within(EXACT));
    assertThat(RankMetric.reciprocalRank(10).of(guess)).isEqualTo(harmonic / tracks, within(EXACT));
    assertThat(RankMetric.auc().of(guess)).isEqualTo(.5);
  }

  private static final List<RankMetric> ALL =
      List.of(
          RankMetric.hitRate(3),
          RankMetric.recall(3),
          RankMetric.precision(4),
          RankMetric.ndcg(4),
          RankMetric.reciprocalRank(5),
          RankMetric.averagePrecision(4),
          RankMetric.averagePrecision(20),
          RankMetric.rPrecision(),
          RankMetric.clicks(),
          RankMetric.auc());

  /** Each case is the scores of seven tracks of which the first are right. */
  @ParameterizedTest
  @ValueSource(
      strings = {"3222111 3", "1111111 3", "2211222 4", "1232123 2", "1223334 1", "5555556 6"})
  void tiesGetTheMeanOverAllTheirOrders(String scoresAndTargets) {
    float[] scores = new float[7];
    for (int track = 0; track < scores.length; track++) {
      scores[track] = scoresAndTargets.charAt(track) - '0';
    }
    int[] targets = new int[scoresAndTargets.charAt(8) - '0'];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = i;
    }

    for (RankMetric metric : ALL) {
      Mean mean = new Mean();
      orders(scores, new float[scores.length], 0, 0, metric, targets, mean);
      assertThat(metric.of(TargetRanks.of(scores, targets)))
          .as(metric.name())
          .isEqualTo(mean.sum / mean.count, within(EXACT));
    }
  }

  private static final class Mean {
    private double sum;
    private int count;
  }

  /** Gives the next better place to every track that may have it, and goes on with the others. */
  private static void orders(
      float[] scores,
      float[] untied,
      int placed,
      int used,
      RankMetric metric,
      int[] targets,
      Mean mean) {
    if (placed == scores.length) {
      mean.sum += metric.of(TargetRanks.of(untied, targets));
      mean.count++;
      return;
    }
    float best = Float.NEGATIVE_INFINITY;
    for (int track = 0; track < scores.length; track++) {
      best = (used >> track & 1) == 0 ? Math.max(best, scores[track]) : best;
    }
    for (int track = 0; track < scores.length; track++) {
      if ((used >> track & 1) == 0 && scores[track] == best) {
        untied[track] = -placed;
        orders(scores, untied, placed + 1, used | 1 << track, metric, targets, mean);
      }
    }
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> RankMetric.hitRate(0)).hasMessage("k must be positive: 0");
    assertThatThrownBy(() -> RankMetric.averagePrecision(-1)).hasMessage("k must be positive: -1");
    assertThatThrownBy(() -> TargetRanks.ofOne(1, 0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tied at least 1");
  }
}
