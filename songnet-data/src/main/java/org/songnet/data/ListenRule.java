package org.songnet.data;

import java.time.Duration;
import org.songnet.Skip;

/**
 * What counts as having heard a track.
 *
 * @param threshold a play at least this long counts
 * @param whenFinished whether a play to the track's end counts, however short the track
 */
public record ListenRule(Duration threshold, boolean whenFinished) {

  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if {@code threshold} is negative or more than a day
   */
  public ListenRule {
    if (threshold.isNegative() || threshold.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("threshold must be from zero to a day: " + threshold);
    }
  }

  /** Thirty seconds, or to the end: what the music services count as a play. */
  public static ListenRule defaults() {
    return new ListenRule(Duration.ofSeconds(30), true);
  }

  /**
   * The label of a play.
   *
   * <p>A play that does not count is a skip whatever the source says. One to the end is not a skip.
   * For any other the source has the word.
   *
   * @param playedMillis how long it played
   * @param finished whether the source says that it played to its end
   * @param told what the source says about skipping
   */
  public Skip label(int playedMillis, boolean finished, Skip told) {
    if (finished && whenFinished) {
      return Skip.NO;
    }
    if (playedMillis < threshold.toMillis()) {
      return Skip.YES;
    }
    return finished ? Skip.NO : told;
  }
}
