package org.songnet.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SimulationConfigTest {

  @Test
  void changesOneThingAtATime() {
    SimulationConfig changed =
        SimulationConfig.defaults().withSeed(7).withDays(30).withMoods(3, 20);

    assertThat(changed.seed()).isEqualTo(7);
    assertThat(changed.days()).isEqualTo(30);
    assertThat(changed.moods()).isEqualTo(3);
    assertThat(changed.songsPerMood()).isEqualTo(20);
    assertThat(changed.journeys()).isEqualTo(2);
    assertThat(changed.plantOrder()).isTrue();
  }

  @Test
  void hasNothingToFollowInTheControl() {
    SimulationConfig control = SimulationConfig.defaults().withoutOrder();

    assertThat(control.plantOrder()).isFalse();
    assertThat(control.successorProbability()).isZero();
    assertThat(control.repeatProbability()).isZero();
    assertThat(control.detourProbability())
        .isEqualTo(SimulationConfig.defaults().detourProbability());
  }

  @Test
  void refusesValuesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulationConfig.defaults().withDays(0))
        .withMessage("days must be from 1 to 10000: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulationConfig.defaults().withMoods(1, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SimulationConfig(1, 2023, 1, 5, 10, 5, 2, 6, 8, 1, .25, .02, Double.NaN, true))
        .withMessage("journeys must be from 1 to 4: 5");
  }
}
