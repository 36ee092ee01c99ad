package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

  private static float[] scaled(Scale scale, float... scores) {
    scale.apply(scores);
    return scores;
  }

  @Test
  void standardScoresHaveMeanZeroAndDeviationOne() {
    assertThat(scaled(Scale.STANDARD, 1, 3)).containsExactly(-1, 1);
    assertThat(scaled(Scale.STANDARD, 5, 5, 5)).containsExactly(0, 0, 0);
  }

  @Test
  void sharesOfVotesAreLogProbabilities() {
    float quarter = (float) Math.log(.25);
    float[] scores = scaled(Scale.LOG_SHARE, 3, quarter, 1, quarter);

    assertThat(Math.exp(scores[0])).isEqualTo(.95 * .75, within(1e-6));
    assertThat(Math.exp(scores[2])).isEqualTo(.95 * .25, within(1e-6));
    assertThat(Math.exp(scores[1])).isEqualTo(.025, within(1e-6));
  }

  @Test
  void withoutVotesWhatWasThereStays() {
    float[] logs = {(float) Math.log(.5), (float) Math.log(.3), (float) Math.log(.2)};

    assertThat(scaled(Scale.LOG_SHARE, logs.clone())).containsExactly(logs, within(1e-6f));
  }

  @Test
  void whereAllHaveVotesNothingIsLeftOver() {
    float half = (float) Math.log(.95 / 2);

    assertThat(scaled(Scale.LOG_SHARE, 1, 1)).containsExactly(half, half);
  }
}
