package org.songnet.learn;

/**
 * Makes a scorer from a table.
 *
 * <p>Holds its configuration and no state: the same table, configuration and seed give the same
 * scorer. Thread-safe.
 */
@FunctionalInterface
public interface ScorerTrainer {

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if the table cannot be learnt from: it has no rows or, for a
   *     classifier, labels other than 0 and 1 or only one of the two
   * @throws org.songnet.TrainingException if training fails
   */
  Scorer fit(LabelledRows table);
}
