package org.songnet.models.java.rnn;

import java.util.Arrays;
import org.songnet.models.java.rnn.RnnConfig.Cell;

/**
 * One step of the trained units, for serving.
 *
 * <p>Weights stand in one array for each row, for the compiler then vectorises sums along them.
 * Immutable and safe for concurrent use.
 */
final class ServedUnits {

  /** Numbers of a state for each unit: the output and the cell. */
  private static final int KEPT = 2;

  private final boolean lstm;
  private final int size;
  private final float[][] input;
  private final float[][] recurrent;
  private final float[] bias;

  ServedUnits(Cell cell, int size, RnnWeights weights) {
    this.lstm = cell == Cell.LSTM;
    this.size = size;
    int width = RnnWeights.products(cell) * size;
    this.input = Sums.rows(weights.input(), width);
    this.recurrent = Sums.rows(weights.recurrent(), width);
    this.bias = weights.gateBias();
  }

  /** How many numbers a state has. */
  static int stateSize(int size) {
    return KEPT * size;
  }

  /** A state before the first input: {@code size} outputs come first. */
  float[] start() {
    return new float[stateSize(size)];
  }

  /**
   * Goes on by one input.
   *
   * @param state overwritten by the state after
   */
  void step(float[] x, float[] state) {
    if (lstm) {
      stepLstm(x, state);
    } else {
      stepGru(x, state);
    }
  }

  private void stepLstm(float[] x, float[] state) {
    float[] z = bias.clone();
    Sums.add(x, input, z);
    Sums.add(state, recurrent, z);
    Activations.sigmoid(z, 0, 2 * size);
    Activations.tanh(z, 2 * size, 3 * size);
    Activations.sigmoid(z, 3 * size, 4 * size);
    for (int i = 0; i < size; i++) {
      float cell = z[size + i] * state[size + i] + z[i] * z[2 * size + i];
      state[size + i] = cell;
      z[i] = cell;
    }
    Activations.tanh(z, 0, size);
    for (int i = 0; i < size; i++) {
      state[i] = z[3 * size + i] * z[i];
    }
  }

  private void stepGru(float[] x, float[] state) {
    float[] z = Arrays.copyOf(bias, 3 * size);
    float[] fromState = new float[3 * size];
    System.arraycopy(bias, 3 * size, fromState, 2 * size, size);
    Sums.add(x, input, z);
    Sums.add(state, recurrent, fromState);
    for (int i = 0; i < 2 * size; i++) {
      z[i] += fromState[i];
    }
    Activations.sigmoid(z, 0, 2 * size);
    for (int i = 2 * size; i < 3 * size; i++) {
      z[i] += z[i - size] * fromState[i];
    }
    Activations.tanh(z, 2 * size, 3 * size);
    for (int i = 0; i < size; i++) {
      float candidate = z[2 * size + i];
      state[i] = candidate + z[i] * (state[i] - candidate);
    }
  }
}
