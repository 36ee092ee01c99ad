package org.songnet.models.java.rnn;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The vectors of tracks while they are trained: as they are read, and what they are made of.
 *
 * <p>Before a batch they are {@link #compose composed}; after it the gradient of the table is
 * {@link #spread} to what is trained. Not thread-safe.
 */
interface ItemVectors {

  /** A row for each track: what is read, and where gradients are added. */
  Parameter table();

  /** What is trained, in an order that does not change. */
  List<Parameter> parameters();

  /** Makes the table for a batch of training. */
  void compose(SplittableRandom random);

  /** Makes the table as it serves. */
  void compose();

  /** Takes the gradient of the table to what it is made of. */
  void spread();

  /** Vectors that are trained as they are. */
  static ItemVectors plain(Parameter table) {
    return new ItemVectors() {
      @Override
      public Parameter table() {
        return table;
      }

      @Override
      public List<Parameter> parameters() {
        return List.of(table);
      }

      @Override
      public void compose(SplittableRandom random) {
        // The table is what is trained.
      }

      @Override
      public void compose() {
        // The table is what is trained.
      }

      @Override
      public void spread() {
        // The gradient is where it belongs.
      }
    };
  }
}
