package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"0,0 s", "59.4,59 s", "59.6,1 min 00 s", "65,1 min 05 s", "7380,2 h 03 min"})
  void formats(double seconds, String expected) {
    assertThat(Durations.format(Duration.ofMillis((long) (1000 * seconds)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1h,3600", "90min,5400", "90 m,5400", "1h30m,5400", "45s,45", " 2 h 5 s ,7205"})
  void parses(String text, long seconds) {
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "60", "1d", "0h", "-1h", "1h1h", "99999999999h"})
  void refusesWhatIsNoDuration(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.parse(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void parsesWhatItFormats() {
    Duration duration = Duration.ofSeconds(3905);
    assertThat(Durations.parse(Durations.format(duration))).isEqualTo(Duration.ofMinutes(65));
  }
}
