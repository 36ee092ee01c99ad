package org.songnet.models.dl4j;

import java.util.Arrays;

/**
 * One step of a trained {@link LstmLayer} in plain Java.
 *
 * <p>Sums run along the width of the row-major weights, so the compiler vectorises them, in an
 * order that is the same on every machine; the gates use {@link StrictMath}. Immutable and safe for
 * concurrent use.
 */
final class LstmCell {

  private final int inputSize;
  private final int hiddenSize;
  private final float[] input;
  private final float[] recurrent;
  private final float[] bias;

  /** Takes the arrays as they are. */
  LstmCell(int inputSize, int hiddenSize, float[] input, float[] recurrent, float[] bias) {
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.input = input;
    this.recurrent = recurrent;
    this.bias = bias;
  }

  int inputSize() {
    return inputSize;
  }

  int hiddenSize() {
    return hiddenSize;
  }

  /** The weights themselves: {@code inputSize} rows of i, f, g and o. */
  float[] input() {
    return input;
  }

  /** The weights themselves: {@code hiddenSize} rows of i, f, g and o. */
  float[] recurrent() {
    return recurrent;
  }

  /** The bias itself: i, f, g and o. */
  float[] bias() {
    return bias;
  }

  /**
   * Goes on by one input.
   *
   * @param x the input; not changed
   * @param h the hidden state before, overwritten by the one after
   * @param c the cell state before, overwritten by the one after
   */
  void step(float[] x, float[] h, float[] c) {
    int width = 4 * hiddenSize;
    float[] z = Arrays.copyOf(bias, width);
    for (int i = 0; i < inputSize; i++) {
      addRow(z, x[i], input, i * width);
    }
    for (int i = 0; i < hiddenSize; i++) {
      addRow(z, h[i], recurrent, i * width);
    }
    for (int i = 0; i < hiddenSize; i++) {
      double forget = sigmoid(z[hiddenSize + i]);
      double candidate = StrictMath.tanh(z[2 * hiddenSize + i]);
      c[i] = (float) (forget * c[i] + sigmoid(z[i]) * candidate);
      h[i] = (float) (sigmoid(z[3 * hiddenSize + i]) * StrictMath.tanh(c[i]));
    }
  }

  private static void addRow(float[] sums, float factor, float[] matrix, int row) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * matrix[row + j];
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
