package org.songnet;

import java.time.Duration;
import java.time.Instant;

/**
 * One listener heard one track, once.
 *
 * @param user who listened
 * @param track what was played
 * @param endedAt when the playing ended (music services record the end, not the start)
 * @param played how long it played, zero or more
 * @param skip whether it was cut short
 */
public record Listen(UserId user, TrackId track, Instant endedAt, Duration played, Skip skip) {

  /**
   * Checks the duration.
   *
   * @throws IllegalArgumentException if {@code played} is negative
   */
  public Listen {
    if (played.isNegative()) {
      throw new IllegalArgumentException("played must not be negative: " + played);
    }
  }

  /** When the playing began: the end less what was played. */
  public Instant startedAt() {
    return endedAt.minus(played);
  }
}
