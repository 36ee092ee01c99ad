package org.songnet;

import java.util.Comparator;

/**
 * A track and how strongly it is recommended.
 *
 * <p>Natural order is recommendation order: the higher score first, then the smaller id.
 *
 * @param track what is recommended
 * @param score finite; comparable only within one answer
 */
public record ScoredTrack(TrackId track, double score) implements Comparable<ScoredTrack> {

  private static final Comparator<ScoredTrack> ORDER =
      Comparator.comparingDouble(ScoredTrack::score).reversed().thenComparing(ScoredTrack::track);

  /**
   * Checks the score.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public ScoredTrack {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score must be finite: " + score);
    }
  }

  @Override
  public int compareTo(ScoredTrack other) {
    return ORDER.compare(this, other);
  }
}
