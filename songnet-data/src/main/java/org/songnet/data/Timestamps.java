package org.songnet.data;

/**
 * Reads points in time as exports write them, without an object a row.
 *
 * <p>{@code 2021-05-30T17:45:10Z} and what is close to it: a space instead of the T, no seconds,
 * fractions of a second, an offset like {@code +02:00} or {@code +0200}, {@code UTC} or nothing
 * instead of the Z. Time without an offset is UTC.
 */
final class Timestamps {

  /** What {@link #parse} says of text that is no point in time. */
  static final long NONE = Long.MIN_VALUE;

  private static final int MINUTES = 16;
  private static final int SECONDS = 19;
  private static final long MILLIS_PER_DAY = 86_400_000;

  private Timestamps() {}

  /** Milliseconds since 1970 of the text in a part of a buffer, or {@link #NONE}. */
  static long parse(char[] chars, int offset, int length) {
    if (length < MINUTES
        || chars[offset + 4] != '-'
        || chars[offset + 7] != '-'
        || (chars[offset + 10] != 'T' && chars[offset + 10] != ' ')
        || chars[offset + 13] != ':') {
      return NONE;
    }
    int year = digits(chars, offset, 4);
    int month = digits(chars, offset + 5, 2);
    int day = digits(chars, offset + 8, 2);
    int hour = digits(chars, offset + 11, 2);
    int minute = digits(chars, offset + 14, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) {
      return NONE;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return NONE;
    }
    long millis = daysSince1970(year, month, day) * MILLIS_PER_DAY;
    millis += (hour * 60L + minute) * 60_000;
    int at = offset + MINUTES;
    int end = offset + length;
    if (hasSeconds(chars, offset, length)) {
      int second = digits(chars, at + 1, 2);
      if (second < 0 || second > 59) {
        return NONE;
      }
      millis += second * 1000L;
      at = offset + SECONDS;
      if (at < end && chars[at] == '.') {
        int digits = 0;
        for (at++; at < end && chars[at] >= '0' && chars[at] <= '9'; at++, digits++) {
          millis += (chars[at] - '0') * (long) millisOfDigit(digits);
        }
      }
    }
    long offsetMillis = offsetMillis(chars, at, end);
    return offsetMillis == NONE ? NONE : millis - offsetMillis;
  }

  private static int digits(char[] chars, int offset, int count) {
    int value = 0;
    for (int i = offset; i < offset + count; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private static int daysOf(int month, int year) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /**
   * Days of the proleptic Gregorian calendar, counting years from March so that leap days end them.
   */
  private static long daysSince1970(int year, int month, int day) {
    int marchYear = month > 2 ? year : year - 1;
    int marchMonth = (month + 9) % 12;
    long days = 365L * marchYear + Math.floorDiv(marchYear, 4);
    days += Math.floorDiv(marchYear, 400) - Math.floorDiv(marchYear, 100);
    return days + (153 * marchMonth + 2) / 5 + day - 719_469;
  }

  /** Whether the text tells seconds. */
  static boolean hasSeconds(char[] chars, int offset, int length) {
    return length >= SECONDS && chars[offset + MINUTES] == ':';
  }

  private static int millisOfDigit(int place) {
    return switch (place) {
      case 0 -> 100;
      case 1 -> 10;
      case 2 -> 1;
      default -> 0;
    };
  }

  private static long offsetMillis(char[] chars, int from, int end) {
    int at = from < end && chars[from] == ' ' ? from + 1 : from;
    int length = end - at;
    if (length == 0 || (length == 1 && chars[at] == 'Z')) {
      return 0;
    }
    if (length == 3 && chars[at] == 'U' && chars[at + 1] == 'T' && chars[at + 2] == 'C') {
      return 0;
    }
    boolean colon = length == 6 && chars[at + 3] == ':';
    if ((chars[at] != '+' && chars[at] != '-') || (length != 5 && !colon)) {
      return NONE;
    }
    int hours = digits(chars, at + 1, 2);
    int minutes = digits(chars, end - 2, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    long millis = (hours * 60L + minutes) * 60_000;
    return chars[at] == '-' ? -millis : millis;
  }
}
