package org.songnet.models.java.rnn;

import java.util.SplittableRandom;

/**
 * The vectors of {@link Circumstances} while they are trained: each is added to the vector of the
 * track that goes into the network.
 *
 * <p>In training a share of the sequences is told nothing, so that the network also knows what to
 * make of sessions without times. Not thread-safe.
 */
final class CircumstanceVectors {

  /** The share of sequences that are told nothing. */
  private static final double HIDDEN = 0.2;

  private final Parameter table;
  private final int[] unknown;
  private int[][] told = {};

  /** Vectors of zeros. */
  CircumstanceVectors(Circumstances circumstances, int size) {
    table = new Parameter("circumstances", circumstances.rows(), size);
    unknown = circumstances.unknown();
  }

  Parameter table() {
    return table;
  }

  /** Adds to the rows of a batch in training. */
  void add(Batch batch, float[] rows, SplittableRandom random) {
    boolean[] hidden = new boolean[batch.sequences()];
    for (int sequence = 0; sequence < hidden.length; sequence++) {
      hidden[sequence] = random.nextDouble() < HIDDEN;
    }
    told = batch.circumstances().clone();
    for (int step = 0; step < batch.steps(); step++) {
      for (int sequence = 0; sequence < batch.active(step); sequence++) {
        if (hidden[sequence]) {
          told[batch.start(step) + sequence] = unknown;
        }
      }
    }
    add(told, rows);
  }

  /** Adds to the rows of a batch, hiding nothing. */
  void add(Batch batch, float[] rows) {
    add(batch.circumstances(), rows);
  }

  private void add(int[][] circumstances, float[] rows) {
    int size = table.width();
    for (int position = 0; position < circumstances.length; position++) {
      for (int row : circumstances[position]) {
        Rows.add(table.values(), row * size, rows, position * size, size);
      }
    }
  }

  /** Adds to the gradient of what was last added in training. */
  void addGradient(float[] rowGradient) {
    for (int position = 0; position < told.length; position++) {
      for (int row : told[position]) {
        table.addGradient(row, rowGradient, position * table.width(), 1);
      }
    }
  }
}
