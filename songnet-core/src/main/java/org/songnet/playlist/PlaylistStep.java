package org.songnet.playlist;

import java.util.List;
import java.util.OptionalDouble;
import org.songnet.Track;

/**
 * One choice while a playlist was made.
 *
 * @param before the songs before it, the first songs included whether or not they are part of the
 *     playlist
 * @param chosen the song that was chosen
 * @param rank its place among the candidates, 1 is the best
 * @param score what the model gave it
 * @param probability what the model held its probability to be, where the score says that
 */
public record PlaylistStep(
    List<Track> before, Track chosen, int rank, double score, OptionalDouble probability) {

  /** Copies the list. */
  public PlaylistStep {
    before = List.copyOf(before);
  }
}
