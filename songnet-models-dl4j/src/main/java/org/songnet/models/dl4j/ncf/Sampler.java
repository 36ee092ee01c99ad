package org.songnet.models.dl4j.ncf;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * Adds to tracks that listeners touched others that they have not: drawn evenly and checked, so
 * nothing that was touched is ever taken for untouched. Immutable.
 */
final class Sampler {

  private final SparseMatrix plays;
  private final int negatives;
  private final int[] owners;

  Sampler(SparseMatrix plays, int negatives) {
    this.plays = plays;
    this.negatives = negatives;
    this.owners = new int[plays.size()];
    for (int user = 0; user < plays.rows(); user++) {
      Arrays.fill(owners, plays.start(user), plays.end(user), user);
    }
  }

  /**
   * Each of some touched tracks, and untouched ones of the same listener after it; of one who has
   * touched everything, none.
   *
   * @param positions of the matrix of plays
   */
  Examples examples(int[] positions, SplittableRandom random) {
    int size = 0;
    for (int position : positions) {
      size += 1 + negatives(owners[position]);
    }
    int[] users = new int[size];
    int[] tracks = new int[size];
    boolean[] heard = new boolean[size];
    int at = 0;
    for (int position : positions) {
      int user = owners[position];
      users[at] = user;
      tracks[at] = plays.column(position);
      heard[at++] = true;
      for (int i = negatives(user); i > 0; i--) {
        users[at] = user;
        tracks[at++] = untouched(user, random);
      }
    }
    return new Examples(users, tracks, heard, positions.length);
  }

  private int negatives(int user) {
    return plays.length(user) == plays.columns() ? 0 : negatives;
  }

  private int untouched(int user, SplittableRandom random) {
    int track = random.nextInt(plays.columns());
    while (isTouched(user, track)) {
      track = random.nextInt(plays.columns());
    }
    return track;
  }

  private boolean isTouched(int user, int track) {
    int low = plays.start(user);
    int high = plays.end(user);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (plays.column(middle) < track) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < plays.end(user) && plays.column(low) == track;
  }
}
