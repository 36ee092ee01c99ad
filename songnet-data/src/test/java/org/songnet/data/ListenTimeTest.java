package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2009-05-04T23:08:57Z, 2009-05-04T23:08:57Z, SECOND",
    "2009-05-04 23:08:57, 2009-05-04T23:08:57Z, SECOND",
    "2009-05-04 23:08:57 UTC, 2009-05-04T23:08:57Z, SECOND",
    "2009-05-04T23:08:57.250+02:00, 2009-05-04T21:08:57.250Z, SECOND",
    "2009-05-04 23:08, 2009-05-04T23:08:00Z, MINUTE",
    "1241478537, 2009-05-04T23:08:57Z, SECOND",
    "1241478537.5, 2009-05-04T23:08:57.500Z, SECOND",
    "1.241478537E9, 2009-05-04T23:08:57Z, SECOND",
    "1241478537000, 2009-05-04T23:08:57Z, SECOND",
    "1241478537000000, 2009-05-04T23:08:57Z, SECOND"
  })
  void timesAreReadAsTheyAreWritten(String text, Instant instant, TimePrecision precision) {
    assertThat(ListenTime.parse(text)).contains(new ListenTime(instant.toEpochMilli(), precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2009-05-04",
        "2009-02-30 10:00",
        "0",
        "-1",
        "NaN",
        "1e300",
        "-1e300",
        "946684799",
        "4102444800",
        "1999-12-31T23:59:59Z",
        "99999999999999999999999",
        "Infinity"
      })
  void whatCannotBeTrueIsNoTime(String text) {
    assertThat(ListenTime.parse(text)).isEmpty();
  }
}
