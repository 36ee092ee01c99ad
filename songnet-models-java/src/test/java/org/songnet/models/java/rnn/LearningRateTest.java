package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.songnet.models.java.rnn.RnnConfig.Schedule;

class LearningRateTest {

  private static final RnnConfig CONFIG = RnnConfig.defaults().withLearningRate(0.5).withEpochs(10);

  @Test
  void fallsToATenth() {
    for (Schedule schedule : new Schedule[] {Schedule.LINEAR, Schedule.COSINE}) {
      LearningRate rate = new LearningRate(CONFIG.withSchedule(schedule));
      assertThat(rate.after(0)).isEqualTo(0.5);
      assertThat(rate.after(5)).isCloseTo(0.55 * 0.5, within(1e-12));
      assertThat(rate.after(10)).isCloseTo(0.05, within(1e-12));
    }
    LearningRate cosine = new LearningRate(CONFIG.withSchedule(Schedule.COSINE));
    assertThat(cosine.after(2.5)).isGreaterThan(new LearningRate(CONFIG).after(2.5));
  }

  @Test
  void halvesWhereNothingGetsBetter() {
    LearningRate rate = new LearningRate(CONFIG.withSchedule(Schedule.PLATEAU));
    assertThat(rate.after(7)).isEqualTo(0.5);
    rate.notBetter();
    rate.notBetter();
    assertThat(rate.after(8)).isEqualTo(0.125);
  }

  @Test
  void risesFirst() {
    LearningRate rate = new LearningRate(CONFIG.withSchedule(Schedule.PLATEAU).withWarmUp(2));
    assertThat(rate.after(0)).isZero();
    assertThat(rate.after(0.5)).isEqualTo(0.125);
    assertThat(rate.after(2)).isEqualTo(0.5);
  }
}
