package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplingTest {

  @Test
  void manyRowsAreSampledThinly() {
    assertThat(Sampling.of(1_000_000, 100)).isEqualTo(new Sampling(32, 14));
    assertThat(Sampling.of(100_000, 100)).isEqualTo(new Sampling(16, 20));
  }

  @Test
  void aSampleThatPromisesNothingIsNotTaken() {
    assertThat(Sampling.of(1_000_000, 10).stride()).isEqualTo(1);
    assertThat(Sampling.of(500, 100).stride()).isEqualTo(1);
    assertThat(Sampling.of(1500, 16)).isEqualTo(new Sampling(1, 16));
  }

  /** Of k rows, each in the sample or not by itself, so many may be there by chance. */
  @Test
  void theRankIsSeldomReachedByTheBestAlone() {
    Sampling sampling = Sampling.of(1_000_000, 100);
    double p = 1.0 / sampling.stride();

    double term = Math.pow(1 - p, 100);
    double fewer = 0;
    for (int i = 0; i < sampling.rank(); i++) {
      fewer += term;
      term *= (100.0 - i) / (i + 1) * p / (1 - p);
    }

    assertThat(1 - fewer).isLessThan(1e-4);
  }
}
