package org.songnet.models.java.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackValuesTest {

  @Test
  void itIsAMap() {
    Random random = new Random(5);
    TrackValues values = new TrackValues(0);
    Map<Integer, Double> expected = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      int track = random.nextInt(1500) * (i % 3 == 0 ? 1024 : 1);
      double number = random.nextInt(100);
      if (i % 7 == 0) {
        values.set(track, number);
        expected.put(track, number);
      } else {
        values.add(track, number);
        expected.merge(track, number, Double::sum);
      }
    }

    Map<Integer, Double> seen = new HashMap<>();
    values.forEach((track, value) -> assertThat(seen.put(track, value)).isNull());
    assertThat(seen).isEqualTo(expected);
    assertThat(values.tracks())
        .containsExactly(expected.keySet().stream().sorted().mapToInt(i -> i).toArray());
    expected.forEach((track, value) -> assertThat(values.get(track, -1)).isEqualTo(value));
    assertThat(values.get(7_777_777, -1)).isEqualTo(-1);
    assertThat(values.contains(7_777_777)).isFalse();
  }
}
