package org.songnet.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them. */
final class Durations {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,5})\\s*m(?:in)?)?\\s*(?:(\\d{1,6})\\s*s)?");

  private Durations() {}

  /** Such as {@code 9 s}, {@code 1 min 05 s} or {@code 2 h 03 min}; rounded to seconds. */
  static String format(Duration duration) {
    long seconds = (duration.toMillis() + 500) / 1000;
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
        : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  /**
   * Reads {@code 1h}, {@code 90 min}, {@code 1h30m} or {@code 45s}.
   *
   * @throws IllegalArgumentException if the text is none of these, or means no time at all
   */
  static Duration parse(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (parts.matches()) {
      Duration duration =
          Duration.ofHours(number(parts, 1))
              .plusMinutes(number(parts, 2))
              .plusSeconds(number(parts, 3));
      if (!duration.isZero()) {
        return duration;
      }
    }
    throw new IllegalArgumentException(
        "a duration must be like 1h, 90min or 1h30m: '" + text + "'");
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
