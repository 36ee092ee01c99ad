package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankMetricTest {

  @Test
  void hitRateIsOneUpToTheCutoff() {
    RankMetric metric = RankMetric.hitRate(3);

    assertThat(metric.name()).isEqualTo("HR@3");
    assertThat(metric.of(0, 1)).isEqualTo(1);
    assertThat(metric.of(2, 1)).isEqualTo(1);
    assertThat(metric.of(3, 1)).isZero();
    assertThat(metric.of(1000, 1)).isZero();
  }

  @Test
  void reciprocalRankAndGainFallWithTheRank() {
    assertThat(RankMetric.reciprocalRank(20).of(0, 1)).isEqualTo(1);
    assertThat(RankMetric.reciprocalRank(20).of(3, 1)).isEqualTo(.25, within(1e-15));
    assertThat(RankMetric.reciprocalRank(20).of(20, 1)).isZero();
    assertThat(RankMetric.ndcg(10).of(0, 1)).isEqualTo(1);
    assertThat(RankMetric.ndcg(10).of(2, 1)).isEqualTo(.5, within(1e-15));
    assertThat(RankMetric.ndcg(10).of(10, 1)).isZero();
  }

  @Test
  void tiesGetTheMeanOverTheirOrders() {
    // Rank 3, 4, 5 or 6, each as likely.
    assertThat(RankMetric.hitRate(4).of(2, 4)).isEqualTo(.5);
    assertThat(RankMetric.reciprocalRank(5).of(2, 4))
        .isEqualTo((1 / 3. + 1 / 4. + 1 / 5.) / 4, within(1e-15));
  }

  @Test
  void anOrderOfAllTiesIsGuessing() {
    int tracks = 50;
    double harmonic = 0;
    for (int rank = 1; rank <= 10; rank++) {
      harmonic += 1. / rank;
    }

    assertThat(RankMetric.hitRate(10).of(0, tracks)).isEqualTo(.2);
    assertThat(RankMetric.reciprocalRank(10).of(0, tracks))
        .isEqualTo(harmonic / tracks, within(1e-15));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> RankMetric.hitRate(0)).hasMessage("k must be positive: 0");
    assertThatThrownBy(() -> RankMetric.ndcg(5).of(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tied at least 1");
  }
}
