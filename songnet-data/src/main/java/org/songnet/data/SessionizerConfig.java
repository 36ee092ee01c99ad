package org.songnet.data;

import java.time.Duration;

/**
 * Where sessions end and what stays in them.
 *
 * @param boundary what ends a session
 * @param limit the longest gap, or the longest span, as {@code boundary} says
 * @param minLength sessions with fewer listens, after all else is done, are left out
 * @param keepSkips whether listens marked as skips stay in
 * @param collapseRepeats whether listens to one track directly after another become one, the one
 *     that played longest
 */
public record SessionizerConfig(
    Boundary boundary, Duration limit, int minLength, boolean keepSkips, boolean collapseRepeats) {

  /** What ends a session. */
  public enum Boundary {
    /** More silence than the limit between the end of one listen and the start of the next. */
    GAP,
    /** A listen that ends more than the limit after the session's first one ended. */
    SPAN
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if {@code limit} is negative or more than a hundred years, or
   *     {@code minLength} is not positive
   */
  public SessionizerConfig {
    if (limit.isNegative() || limit.toDays() > 36_500) {
      throw new IllegalArgumentException("limit must be from zero to a hundred years: " + limit);
    }
    if (minLength <= 0) {
      throw new IllegalArgumentException("minLength must be positive: " + minLength);
    }
  }

  /** Sessions end after 60 minutes of silence; from two listens on, skips and repeats kept. */
  public static SessionizerConfig defaults() {
    return new SessionizerConfig(Boundary.GAP, Duration.ofMinutes(60), 2, true, false);
  }

  /** Sessions of all songs within one hour of the first, else as {@link #defaults}. */
  public static SessionizerConfig oneHour() {
    return defaults().withBoundary(Boundary.SPAN).withLimit(Duration.ofHours(1));
  }

  /** A copy with this boundary. */
  public SessionizerConfig withBoundary(Boundary newBoundary) {
    return new SessionizerConfig(newBoundary, limit, minLength, keepSkips, collapseRepeats);
  }

  /** A copy with this limit. */
  public SessionizerConfig withLimit(Duration newLimit) {
    return new SessionizerConfig(boundary, newLimit, minLength, keepSkips, collapseRepeats);
  }

  /** A copy with this minimum length. */
  public SessionizerConfig withMinLength(int newMinLength) {
    return new SessionizerConfig(boundary, limit, newMinLength, keepSkips, collapseRepeats);
  }

  /** A copy that keeps skips or drops them. */
  public SessionizerConfig withKeepSkips(boolean newKeepSkips) {
    return new SessionizerConfig(boundary, limit, minLength, newKeepSkips, collapseRepeats);
  }

  /** A copy that collapses immediate repeats or keeps them. */
  public SessionizerConfig withCollapseRepeats(boolean newCollapseRepeats) {
    return new SessionizerConfig(boundary, limit, minLength, keepSkips, newCollapseRepeats);
  }
}
