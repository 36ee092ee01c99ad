package org.songnet.data.benchmark;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the values in a table of events; what is none is empty, never an exception. */
final class EventValues {

  /** Where numbers stop being seconds and begin to be milliseconds: in the years 5138 and 1973. */
  private static final double FIRST_MILLIS = 1e11;

  private static final double FIRST_MICROS = 1e14;
  private static final double TOO_LARGE = 1e17;
  private static final int DATE_LENGTH = 10;

  private EventValues() {}

  /** A weight: positive, and finite as a {@code float}. */
  static OptionalDouble weight(String text) {
    try {
      double value = Double.parseDouble(text);
      return value > 0 && (float) value > 0 && value <= Float.MAX_VALUE
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /**
   * A point in time in milliseconds since 1970: seconds, milliseconds or microseconds, told apart
   * by their size, or ISO-8601 with a T or a blank, UTC where no offset is told.
   */
  static OptionalLong millis(String text) {
    try {
      double number = Double.parseDouble(text);
      if (!(number >= 0 && number < TOO_LARGE)) {
        return OptionalLong.empty();
      }
      double scale = number < FIRST_MILLIS ? 1000 : number < FIRST_MICROS ? 1 : 1e-3;
      return OptionalLong.of((long) (number * scale));
    } catch (NumberFormatException notANumber) {
      return iso(text);
    }
  }

  private static OptionalLong iso(String text) {
    if (text.length() <= DATE_LENGTH) {
      return OptionalLong.empty();
    }
    String withT = text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1);
    boolean offset = withT.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    try {
      return OptionalLong.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME
              .parse(offset ? withT : withT + "Z", Instant::from)
              .toEpochMilli());
    } catch (DateTimeException notATime) {
      return OptionalLong.empty();
    }
  }
}
