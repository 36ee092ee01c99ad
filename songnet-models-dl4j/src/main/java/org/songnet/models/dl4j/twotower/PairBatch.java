package org.songnet.models.dl4j.twotower;

import org.songnet.models.dl4j.TrainingBatch;

/** Who heard what: listeners and, beside each, a song of his. Takes the arrays as they are. */
final class PairBatch implements TrainingBatch {

  private final int[] users;
  private final int[] tracks;

  PairBatch(int[] users, int[] tracks) {
    this.users = users;
    this.tracks = tracks;
  }

  @Override
  public int positions() {
    return users.length;
  }

  /** The row of the listener of each pair. */
  int[] users() {
    return users;
  }

  /** The catalog index of the song of each pair. */
  int[] tracks() {
    return tracks;
  }
}
