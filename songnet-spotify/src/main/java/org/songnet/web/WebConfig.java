package org.songnet.web;

import java.time.Clock;
import java.time.Duration;
import org.songnet.spi.Checks;

/**
 * How to ask a service.
 *
 * @param timeout how long a request may take with its whole answer
 * @param attempts how often a request is made at most, 1 or more
 * @param firstWait how long to wait before the second attempt; each further wait is twice as long,
 *     give or take a quarter
 * @param longestWait the longest wait; where the service asks for a longer one the request fails
 *     with the time to come back
 * @param pace the least time between the beginnings of two requests; zero for none
 * @param clock what time it is
 * @param sleeper how to wait
 */
public record WebConfig(
    Duration timeout,
    int attempts,
    Duration firstWait,
    Duration longestWait,
    Duration pace,
    Clock clock,
    Sleeper sleeper) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a time is not positive or there is no attempt
   */
  public WebConfig {
    Checks.positive("attempts", attempts);
    positive("timeout", timeout);
    positive("firstWait", firstWait);
    if (longestWait.compareTo(firstWait) <= 0) {
      throw new IllegalArgumentException("longestWait must exceed firstWait: " + longestWait);
    }
    if (pace.isNegative()) {
      throw new IllegalArgumentException("pace must not be negative: " + pace);
    }
  }

  private static void positive(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + time);
    }
  }

  /** Half a minute, five attempts, waits up to a minute, and no time between requests. */
  public static WebConfig defaults() {
    return new WebConfig(
        Duration.ofSeconds(30),
        5,
        Duration.ofMillis(500),
        Duration.ofSeconds(65),
        Duration.ZERO,
        Clock.systemUTC(),
        Sleeper.real());
  }

  /** A copy with another timeout. */
  public WebConfig withTimeout(Duration newTimeout) {
    return new WebConfig(newTimeout, attempts, firstWait, longestWait, pace, clock, sleeper);
  }

  /** A copy with another pace. */
  public WebConfig withPace(Duration newPace) {
    return new WebConfig(timeout, attempts, firstWait, longestWait, newPace, clock, sleeper);
  }

  /** A copy with another idea of time. */
  public WebConfig withTime(Clock newClock, Sleeper newSleeper) {
    return new WebConfig(timeout, attempts, firstWait, longestWait, pace, newClock, newSleeper);
  }
}
