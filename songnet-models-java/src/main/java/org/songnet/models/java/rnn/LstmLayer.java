package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Long short-term memory: Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000
 * and no peepholes.
 *
 * <p>Activations are i, f, g and o, each of x·W + h·R + b; c' = σ(f)·c + σ(i)·tanh(g); h' =
 * σ(o)·tanh(c').
 */
final class LstmLayer extends RecurrentLayer {

  private static final int CANDIDATE = 2;
  private static final int[] ALL = {0, 1, 2, 3};

  private float[] cells = {};
  private float[] cellsBefore = {};
  private float[] squashed = {};
  private float[] cellGradient = {};

  /** A layer with random weights and forget gates that start open. */
  LstmLayer(int inputSize, int hiddenSize, SplittableRandom random) {
    super(inputSize, hiddenSize, ALL, ALL, random);
    Arrays.fill(bias().values(), hiddenSize, 2 * hiddenSize, 1);
  }

  @Override
  void reserve(int numbers) {
    super.reserve(numbers);
    cells = new float[numbers];
    cellsBefore = new float[numbers];
    squashed = new float[numbers];
    cellGradient = new float[numbers];
  }

  @Override
  void activate(int from, int to) {
    for (int gate = 0; gate < ACTIVATIONS; gate++) {
      if (gate != CANDIDATE) {
        Activations.sigmoid(gates[gate], from, to);
      }
    }
    Activations.tanh(gates[CANDIDATE], from, to);
    cells(gates[0], gates[1], gates[2], cellsBefore, cells, squashed, from, to);
    Activations.tanh(squashed, from, to);
    for (int k = from; k < to; k++) {
      hidden[k] = gates[3][k] * squashed[k];
    }
  }

  private static void cells(
      float[] in,
      float[] forget,
      float[] candidate,
      float[] before,
      float[] cells,
      float[] copy,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      float cell = forget[k] * before[k] + in[k] * candidate[k];
      cells[k] = cell;
      copy[k] = cell;
    }
  }

  @Override
  void remember(int at, int next, int length) {
    if (at < 0) {
      Arrays.fill(cellsBefore, next, next + length, 0);
    } else {
      System.arraycopy(cells, at, cellsBefore, next, length);
    }
  }

  @Override
  void fadeMemory(int from, int to, float kept) {
    Rows.scale(cellsBefore, from, to, kept);
  }

  @Override
  void fadeMemoryGradient(int from, int to, float kept) {
    Rows.scale(cellGradient, from, to, kept);
  }

  @Override
  void startBack(int from, int to) {
    Arrays.fill(cellGradient, from, to, 0);
  }

  @Override
  void differentiate(float[] hiddenGradient, int from, int to) {
    differentiate(
        gates[0],
        gates[1],
        gates[2],
        gates[3],
        cellsBefore,
        squashed,
        hiddenGradient,
        cellGradient,
        from,
        to);
  }

  private static void differentiate(
      float[] in,
      float[] forget,
      float[] candidate,
      float[] out,
      float[] before,
      float[] squashed,
      float[] hiddenGradient,
      float[] cellGradient,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      float i = in[k];
      float f = forget[k];
      float g = candidate[k];
      float o = out[k];
      float t = squashed[k];
      float dh = hiddenGradient[k];
      float dc = cellGradient[k] + dh * o * (1 - t * t);
      in[k] = dc * g * i * (1 - i);
      forget[k] = dc * before[k] * f * (1 - f);
      candidate[k] = dc * i * (1 - g * g);
      out[k] = dh * t * o * (1 - o);
      cellGradient[k] = dc * f;
    }
  }

  @Override
  void goBack(float[] hiddenGradient, int at, int previous, int length) {
    System.arraycopy(cellGradient, at, cellGradient, previous, length);
  }
}
