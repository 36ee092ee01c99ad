package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class TimestampsProperties {

  private static final long YEAR_0 = -62_167_219_200L;
  private static final long YEAR_9999_END = 253_402_300_799L;

  @Property(tries = 300, seed = "1")
  void everySecondIsReadAsTheJdkDoes(
      @ForAll @LongRange(min = YEAR_0, max = YEAR_9999_END) long second) {
    assertThat(parse(Instant.ofEpochSecond(second).toString())).isEqualTo(second * 1000);
  }

  @Property(tries = 100, seed = "2")
  void everyMinuteOfAnAccountExportIsReadAsUtc(
      @ForAll @LongRange(min = YEAR_0 / 60, max = YEAR_9999_END / 60) long minute) {
    String text =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
            .withZone(ZoneOffset.UTC)
            .format(Instant.ofEpochSecond(minute * 60));

    assertThat(parse(text)).isEqualTo(minute * 60_000);
  }

  @Property(tries = 300, seed = "3")
  void anyTextIsReadOrRefusedWithoutAnException(@ForAll @StringLength(max = 40) String text) {
    assertThat(parse(text)).isEqualTo(Timestamps.NONE);
  }

  @Property(tries = 300, seed = "4")
  void aTimeWithAnyCharacterReplacedIsReadOrRefusedWithoutAnException(
      @ForAll @LongRange(min = 0, max = 24) long at, @ForAll char c) {
    StringBuilder text = new StringBuilder("2021-05-30T12:34:56+02:00");
    text.setCharAt((int) at, c);

    boolean readable = parse(text.toString()) != Timestamps.NONE;

    assertThat(readable && !text.toString().matches("[-+:TU0-9. ]+")).isFalse();
  }

  @Example
  void theWaysOfWritingATimeMeanTheSame() {
    long expected = Instant.parse("2021-05-30T12:34:56Z").toEpochMilli();

    assertThat(parse("2021-05-30T12:34:56Z")).isEqualTo(expected);
    assertThat(parse("2021-05-30 12:34:56")).isEqualTo(expected);
    assertThat(parse("2021-05-30 12:34:56 UTC")).isEqualTo(expected);
    assertThat(parse("2021-05-30T12:34:56+00:00")).isEqualTo(expected);
    assertThat(parse("2021-05-30T14:04:56+0130")).isEqualTo(expected);
    assertThat(parse("2021-05-30T07:34:56-05:00")).isEqualTo(expected);
    assertThat(parse("2021-05-30T12:34:56.7Z")).isEqualTo(expected + 700);
    assertThat(parse("2021-05-30T12:34:56.789123Z")).isEqualTo(expected + 789);
    assertThat(parse("2021-05-30T12:34Z")).isEqualTo(expected - 56_000);
  }

  @Example
  void whatIsNoTimeIsRefused() {
    for (String text :
        new String[] {
          "",
          "2021-05-30",
          "2021-13-01T00:00:00Z",
          "2021-00-01T00:00:00Z",
          "2021-02-29T00:00:00Z",
          "1900-02-29T00:00:00Z",
          "2021-04-31T00:00:00Z",
          "2021-05-30T24:00:00Z",
          "2021-05-30T12:60:00Z",
          "2021-05-30T12:34:60Z",
          "2021-05-30T12:34:56CET",
          "2021-05-30T12:34:56+2:00",
          "2021-05-30T12:34:56+19:00",
          "-021-05-30T12:34:56Z",
        }) {
      assertThat(parse(text)).as(text).isEqualTo(Timestamps.NONE);
    }
  }

  private static long parse(String text) {
    char[] chars = ("##" + text + "0".repeat(40)).toCharArray();
    return Timestamps.parse(chars, 2, text.length());
  }
}
