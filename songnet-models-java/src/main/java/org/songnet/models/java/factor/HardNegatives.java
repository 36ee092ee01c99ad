package org.songnet.models.java.factor;

import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * Draws tracks that a listener did not hear, evenly, and of several the one that is ranked first:
 * the one there is most to learn from.
 *
 * @param plays who heard what; rows ascending
 * @param tracks their vectors, as they are when asked
 * @param draws how many are drawn
 * @param random what they are drawn by
 */
record HardNegatives(SparseMatrix plays, Factors tracks, int draws, SplittableRandom random) {

  /**
   * A track that was not heard.
   *
   * @param user a row of the plays that has not every track
   * @param vectors where the vector of the listener is
   * @param at where it starts
   */
  int draw(int user, float[] vectors, int at) {
    int hardest = unheard(user);
    if (draws == 1) {
      return hardest;
    }
    float highest = score(hardest, vectors, at);
    for (int i = 1; i < draws; i++) {
      int other = unheard(user);
      float score = score(other, vectors, at);
      if (score > highest) {
        hardest = other;
        highest = score;
      }
    }
    return hardest;
  }

  private int unheard(int user) {
    int track = random.nextInt(plays.columns());
    while (heard(user, track)) {
      track = random.nextInt(plays.columns());
    }
    return track;
  }

  private boolean heard(int user, int track) {
    int low = plays.start(user);
    int high = plays.end(user) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int column = plays.column(middle);
      if (column == track) {
        return true;
      } else if (column < track) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** What a listener's vector says of a track. */
  float score(int track, float[] vectors, int at) {
    return Products.dot(tracks.data(), tracks.at(track), vectors, at, at + tracks.dimension());
  }
}
