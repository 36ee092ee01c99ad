package org.songnet.models.java;

import org.songnet.SessionCursor;
import org.songnet.TrackId;

/** Follows a session that changes nothing. */
final class ConstantCursor implements SessionCursor {

  private final float[] scores;

  ConstantCursor(float[] scores) {
    this.scores = scores;
  }

  @Override
  public void append(TrackId track) {
    // What was heard does not matter.
  }

  @Override
  public float[] scores() {
    return scores.clone();
  }
}
