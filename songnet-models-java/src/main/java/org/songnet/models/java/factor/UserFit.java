package org.songnet.models.java.factor;

import org.songnet.vector.SparseMatrix;

/**
 * Finds the vector of a listener while those of the tracks stay.
 *
 * <p>Implementations are immutable and safe for concurrent use; the same plays get the same vector.
 */
interface UserFit {

  /** The vectors that stay. */
  Factors tracks();

  /** How many components are taste; those behind are biases and what multiplies them. */
  int factors();

  /**
   * The vector of a listener.
   *
   * @param plays one row with elements, what was heard how often
   */
  float[] vector(SparseMatrix plays);
}
