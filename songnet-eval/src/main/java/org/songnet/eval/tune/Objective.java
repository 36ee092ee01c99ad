package org.songnet.eval.tune;

import org.songnet.TrainingException;

/** Trains by a configuration on the training part and measures it on the validation part. */
@FunctionalInterface
public interface Objective {

  /**
   * Tries a configuration.
   *
   * @return what it reached, more is better
   * @throws TrainingException if this configuration cannot be trained; the search goes on without
   *     it, unless it is a {@link org.songnet.TrainingCancelledException}
   */
  double score(Trial trial);
}
