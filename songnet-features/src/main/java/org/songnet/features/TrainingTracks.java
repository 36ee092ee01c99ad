package org.songnet.features;

import java.util.List;
import org.songnet.Track;

/** Checks what extractors are fitted on. */
final class TrainingTracks {

  private TrainingTracks() {}

  /**
   * There must be tracks.
   *
   * @throws IllegalArgumentException if there are none
   */
  static void check(List<? extends Track> training) {
    if (training.isEmpty()) {
      throw new IllegalArgumentException("training must have at least one track: there is none");
    }
  }
}
