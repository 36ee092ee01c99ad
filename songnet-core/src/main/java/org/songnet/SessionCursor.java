package org.songnet;

/**
 * The state of one running session; belongs to one thread at a time.
 *
 * <p>Appending a track the model does not know leaves the state as it was.
 */
public interface SessionCursor {

  /** Goes on by one track. */
  void append(TrackId track);

  /** Goes on by one listen: the same, and models that look at times and skips see them. */
  default void append(Listen listen) {
    append(listen.track());
  }

  /**
   * Scores every track of the catalog as the next one.
   *
   * <p>Where the model declares {@link Capability#LOG_PROBABILITIES} these are natural-log
   * probabilities.
   *
   * @return a fresh array by catalog index, all finite, higher is better
   */
  float[] scores();
}
