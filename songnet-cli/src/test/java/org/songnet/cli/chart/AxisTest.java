package org.songnet.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(axis::label).toList();
  }

  @Test
  void ticksAreRoundAndCoverTheRange() {
    assertThat(labels(Axis.covering(0, 1203))).containsExactly("0", "500", "1,000", "1,500");
    assertThat(labels(Axis.covering(5.43, 8.1)))
        .containsExactly("5.0", "5.5", "6.0", "6.5", "7.0", "7.5", "8.0", "8.5");
    assertThat(labels(Axis.covering(-0.03, 0.02)))
        .containsExactly("-0.03", "-0.02", "-0.01", "0.00", "0.01", "0.02");
  }

  @Test
  void rangeWithoutExtentIsWidened() {
    assertThat(Axis.covering(7, 7)).matches(axis -> axis.min() < 7 && axis.max() > 7);
    assertThat(Axis.covering(0, 0)).matches(axis -> axis.min() < 0 && axis.max() > 0);
  }

  @Test
  void countsHaveNoFractions() {
    assertThat(labels(Axis.ofCounts(0, 2))).containsExactly("0", "1", "2");
    assertThat(labels(Axis.ofCounts(0, 0))).containsExactly("0", "1");
  }

  @Test
  void placesValuesLinearly() {
    Axis axis = new Axis(10, 20, 5);
    assertThat(axis.place(10, 100, 0)).isEqualTo(100);
    assertThat(axis.place(15, 100, 0)).isEqualTo(50);
  }
}
