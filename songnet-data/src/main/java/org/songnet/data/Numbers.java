package org.songnet.data;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads numbers as files write them; what is none is empty, never an exception. */
final class Numbers {

  /** Above this a double no longer tells whole numbers apart. */
  private static final double EXACT = 1L << 53;

  /** Longer than any recording, in milliseconds: 11 days. */
  private static final double LONGEST = 1e9;

  private Numbers() {}

  /** A whole number, the fraction of a decimal cut; empty when it is none or too large. */
  static OptionalLong whole(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException notWhole) {
      OptionalDouble decimal = decimal(text);
      return decimal.isPresent() && Math.abs(decimal.getAsDouble()) <= EXACT
          ? OptionalLong.of((long) decimal.getAsDouble())
          : OptionalLong.empty();
    }
  }

  /** A finite decimal number; empty when it is none. */
  static OptionalDouble decimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /** How long a track is, told in milliseconds; what is not positive or absurd means unknown. */
  static Optional<Duration> millis(String text) {
    return length(text, 1);
  }

  /** How long a track is, told in seconds; what is not positive or absurd means unknown. */
  static Optional<Duration> seconds(String text) {
    return length(text, 1000);
  }

  private static Optional<Duration> length(String text, double unitMillis) {
    double millis = decimal(text).orElse(0) * unitMillis;
    return millis >= 1 && millis <= LONGEST
        ? Optional.of(Duration.ofMillis(Math.round(millis)))
        : Optional.empty();
  }
}
