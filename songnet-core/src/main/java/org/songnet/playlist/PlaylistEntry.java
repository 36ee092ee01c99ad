package org.songnet.playlist;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.songnet.Track;

/**
 * A song of a playlist, and why it is there.
 *
 * @param track the song
 * @param score what the model gave it when it was chosen; empty for a song the playlist started
 *     from
 * @param rank its place among the candidates when it was chosen, 1 is the best; empty for a song
 *     the playlist started from
 * @param why a short text for people, possibly empty
 */
public record PlaylistEntry(Track track, OptionalDouble score, OptionalInt rank, String why) {

  /**
   * Checks score and rank.
   *
   * @throws IllegalArgumentException if only one of them is there, the score is not finite or the
   *     rank is not positive
   */
  public PlaylistEntry {
    if (score.isPresent() != rank.isPresent()) {
      throw new IllegalArgumentException(
          "score and rank must both be there or neither: " + score + ", " + rank);
    }
    if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
      throw new IllegalArgumentException("score must be finite: " + score.getAsDouble());
    }
    if (rank.isPresent() && rank.getAsInt() < 1) {
      throw new IllegalArgumentException("rank must be positive: " + rank.getAsInt());
    }
  }

  /** A song the playlist started from. */
  public static PlaylistEntry seed(Track track) {
    return new PlaylistEntry(
        track, OptionalDouble.empty(), OptionalInt.empty(), "one of the first songs");
  }

  /** A song that was chosen. */
  public static PlaylistEntry chosen(Track track, double score, int rank, String why) {
    return new PlaylistEntry(track, OptionalDouble.of(score), OptionalInt.of(rank), why);
  }

  /** Whether the playlist started from this song. */
  public boolean isSeed() {
    return rank.isEmpty();
  }
}
