package org.songnet.spotify;

import java.time.Clock;
import java.time.Duration;
import org.songnet.spi.Checks;

/**
 * How to talk to Spotify.
 *
 * @param endpoints where Spotify is
 * @param extendedQuota whether this app has extended quota
 * @param timeout how long a request may take with its whole answer
 * @param attempts how often a request is made at most, 1 or more
 * @param firstWait how long to wait before the second attempt; each further wait is twice as long,
 *     give or take a quarter
 * @param longestWait the longest wait; where Spotify asks for a longer one the request fails with
 *     the time to come back
 * @param clock what time it is
 * @param sleeper how to wait
 */
public record SpotifyConfig(
    SpotifyEndpoints endpoints,
    boolean extendedQuota,
    Duration timeout,
    int attempts,
    Duration firstWait,
    Duration longestWait,
    Clock clock,
    Sleeper sleeper) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a time is not positive or there is no attempt
   */
  public SpotifyConfig {
    Checks.positive("attempts", attempts);
    positive("timeout", timeout);
    positive("firstWait", firstWait);
    if (longestWait.compareTo(firstWait) <= 0) {
      throw new IllegalArgumentException("longestWait must exceed firstWait: " + longestWait);
    }
  }

  private static void positive(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + time);
    }
  }

  /** Spotify itself as a new app may use it: half a minute, five attempts, waits up to a minute. */
  public static SpotifyConfig defaults() {
    return new SpotifyConfig(
        SpotifyEndpoints.standard(),
        false,
        Duration.ofSeconds(30),
        5,
        Duration.ofMillis(500),
        Duration.ofSeconds(65),
        Clock.systemUTC(),
        Sleeper.real());
  }

  /** A copy that talks to another place. */
  public SpotifyConfig withEndpoints(SpotifyEndpoints newEndpoints) {
    return new SpotifyConfig(
        newEndpoints, extendedQuota, timeout, attempts, firstWait, longestWait, clock, sleeper);
  }

  /** A copy for an app with or without extended quota. */
  public SpotifyConfig withExtendedQuota(boolean newExtendedQuota) {
    return new SpotifyConfig(
        endpoints, newExtendedQuota, timeout, attempts, firstWait, longestWait, clock, sleeper);
  }

  /** A copy with another timeout. */
  public SpotifyConfig withTimeout(Duration newTimeout) {
    return new SpotifyConfig(
        endpoints, extendedQuota, newTimeout, attempts, firstWait, longestWait, clock, sleeper);
  }

  /** A copy with another idea of time. */
  public SpotifyConfig withTime(Clock newClock, Sleeper newSleeper) {
    return new SpotifyConfig(
        endpoints, extendedQuota, timeout, attempts, firstWait, longestWait, newClock, newSleeper);
  }
}
