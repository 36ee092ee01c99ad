package org.songnet.store;

import java.time.Instant;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * A track that a listener was asked about, or is about to be asked.
 *
 * @param user the listener
 * @param round in which list of candidates, counted from 1
 * @param track the track
 * @param score what was expected of it when it was proposed, such as the probability of a like;
 *     finite
 * @param exploring whether it was proposed for what its label teaches
 * @param reason why it was proposed, in words
 * @param proposedAt when; kept to the millisecond
 */
public record Candidate(
    UserId user,
    int round,
    TrackId track,
    double score,
    boolean exploring,
    String reason,
    Instant proposedAt) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code round} is not positive or {@code score} not finite
   */
  public Candidate {
    if (round < 1) {
      throw new IllegalArgumentException("round must be positive: " + round);
    }
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score must be finite: " + score);
    }
  }
}
