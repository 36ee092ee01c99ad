package org.songnet.models.java.factor;

import org.songnet.vector.SparseMatrix;

/**
 * What is known of one user, or of one track: a row of a sparse matrix of weights.
 *
 * @param weights above 0 where they count
 * @param background α₀
 */
record Observed(SparseMatrix weights, int row, double background) {

  int start() {
    return weights.start(row);
  }

  int end() {
    return weights.end(row);
  }

  int size() {
    return weights.length(row);
  }

  int index(int position) {
    return weights.column(position);
  }

  float weight(int position) {
    return weights.value(position);
  }

  /** t: what the product should be for the weight alone, so that with α₀ in the sum it is 1. */
  float target(int position) {
    return (float) (1 + background / weights.value(position));
  }
}
