package org.songnet.data;

import java.util.Optional;

/**
 * A point in time as a table of listens tells it.
 *
 * @param millis milliseconds since 1970
 * @param precision how precisely it was told
 */
record ListenTime(long millis, TimePrecision precision) {

  /** Nobody logged listens before; an earlier time is a clock that was never set. */
  private static final long EARLIEST = 946_684_800_000L; // 2000-01-01

  private static final long LATEST = 4_102_444_800_000L; // 2100-01-01

  /** Where numbers stop being seconds and begin to be milliseconds: in the years 5138 and 1973. */
  private static final double FIRST_MILLIS = 1e11;

  private static final double FIRST_MICROS = 1e14;

  /**
   * Reads ISO-8601 as {@link Timestamps} does, or a number: seconds, milliseconds or microseconds
   * since 1970, told apart by their size. Empty where the text is neither or cannot be true.
   */
  static Optional<ListenTime> parse(String text) {
    ListenTime time = looksLikeIso(text) ? ofIso(text) : ofEpoch(Numbers.decimal(text).orElse(-1));
    return time.millis >= EARLIEST && time.millis < LATEST ? Optional.of(time) : Optional.empty();
  }

  private static boolean looksLikeIso(String text) {
    return text.length() > 4 && text.charAt(4) == '-';
  }

  private static ListenTime ofEpoch(double number) {
    double millis =
        number < FIRST_MILLIS ? number * 1000 : number < FIRST_MICROS ? number : number / 1000;
    return new ListenTime((long) millis, TimePrecision.SECOND);
  }

  private static ListenTime ofIso(String text) {
    char[] chars = text.toCharArray();
    boolean seconds = Timestamps.hasSeconds(chars, 0, chars.length);
    return new ListenTime(
        Timestamps.parse(chars, 0, chars.length),
        seconds ? TimePrecision.SECOND : TimePrecision.MINUTE);
  }
}
