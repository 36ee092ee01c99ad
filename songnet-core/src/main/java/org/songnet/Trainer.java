package org.songnet;

/**
 * Makes a recommender from interactions.
 *
 * <p>A trainer holds its configuration and no state: the same data, configuration and seed give the
 * same recommender, whatever the number of threads.
 */
@FunctionalInterface
public interface Trainer {

  /**
   * Trains.
   *
   * @param training what listeners did; not changed
   * @param listener told about progress, asked whether to go on
   * @throws TrainingCancelledException if the listener asked to stop
   * @throws TrainingException if training fails, for example because the loss is no longer a number
   * @throws IllegalArgumentException if the data cannot be trained on, for example because it is
   *     empty
   */
  Recommender fit(Interactions training, TrainingListener listener);

  /** Trains in silence. */
  default Recommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
