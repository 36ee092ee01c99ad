package org.songnet.models.java.rnn;

import java.util.SplittableRandom;

/**
 * Gated recurrent units: Cho et al. 2014, with the reset gate applied after the product, as in
 * cuDNN, so that one product feeds all gates.
 *
 * <p>Activations are z and r, each of x·W + h·R + b, then n of x·W + b and m of h·R + b; h' =
 * (1−σ(z))·tanh(n + σ(r)·m) + σ(z)·h.
 */
final class GruLayer extends RecurrentLayer {

  private float[] carried = {};

  /** A layer with random weights. */
  GruLayer(int inputSize, int hiddenSize, SplittableRandom random) {
    super(inputSize, hiddenSize, new int[] {0, 1, 2}, new int[] {0, 1, 3}, random);
  }

  @Override
  void reserve(int numbers) {
    super.reserve(numbers);
    carried = new float[numbers];
  }

  @Override
  void activate(int from, int to) {
    Activations.sigmoid(gates[0], from, to);
    Activations.sigmoid(gates[1], from, to);
    float[] candidate = gates[2];
    for (int k = from; k < to; k++) {
      candidate[k] += gates[1][k] * gates[3][k];
    }
    Activations.tanh(candidate, from, to);
    for (int k = from; k < to; k++) {
      hidden[k] = candidate[k] + gates[0][k] * (before[k] - candidate[k]);
    }
  }

  @Override
  void remember(int at, int next, int length) {
    // A unit remembers nothing beside its state.
  }

  @Override
  void fadeMemory(int from, int to, float kept) {
    // A unit remembers nothing beside its state.
  }

  @Override
  void fadeMemoryGradient(int from, int to, float kept) {
    // A unit remembers nothing beside its state.
  }

  @Override
  void startBack(int from, int to) {
    // Nothing goes back beside the gradient of the state.
  }

  @Override
  void differentiate(float[] hiddenGradient, int from, int to) {
    differentiate(
        gates[0], gates[1], gates[2], gates[3], before, hiddenGradient, carried, from, to);
  }

  private static void differentiate(
      float[] update,
      float[] reset,
      float[] candidate,
      float[] fromState,
      float[] before,
      float[] hiddenGradient,
      float[] carried,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      float z = update[k];
      float r = reset[k];
      float n = candidate[k];
      float dh = hiddenGradient[k];
      float dn = dh * (1 - z) * (1 - n * n);
      update[k] = dh * (before[k] - n) * z * (1 - z);
      reset[k] = dn * fromState[k] * r * (1 - r);
      candidate[k] = dn;
      fromState[k] = dn * r;
      carried[k] = dh * z;
    }
  }

  @Override
  void goBack(float[] hiddenGradient, int at, int previous, int length) {
    Rows.add(carried, at, hiddenGradient, previous, length);
  }
}
