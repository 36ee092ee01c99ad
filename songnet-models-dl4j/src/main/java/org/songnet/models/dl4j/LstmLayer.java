package org.songnet.models.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A long short-term memory layer: native matrix products, gates and their gradients in Java.
 *
 * <p>Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000 and no peepholes.
 * With gates in the order i, f, g, o along the width of the weights: z = x·W + h·R + b; c' = σ(f)·c
 * + σ(i)·tanh(g); h' = σ(o)·tanh(c'). ND4J's own {@code lstmLayer_bp} is not used because it loses
 * megabytes of native memory with every call (docs/decisions/0003).
 */
final class LstmLayer {

  private final int inputSize;
  private final int hiddenSize;
  private final Parameter input;
  private final Parameter recurrent;
  private final Parameter bias;

  /** A layer with random weights and forget gates that start open. */
  LstmLayer(int inputSize, int hiddenSize, SplittableRandom random) {
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    double range = 1 / Math.sqrt(hiddenSize);
    input = new Parameter("inputWeights", 1, inputSize * 4 * hiddenSize).uniform(range, random);
    recurrent =
        new Parameter("recurrentWeights", 1, hiddenSize * 4 * hiddenSize).uniform(range, random);
    bias = new Parameter("gateBias", 1, 4 * hiddenSize);
    for (int i = hiddenSize; i < 2 * hiddenSize; i++) {
      bias.values()[i] = 1;
    }
  }

  List<Parameter> parameters() {
    return List.of(input, recurrent, bias);
  }

  /** The layer as it is now, for serving. */
  LstmCell cell() {
    return new LstmCell(
        inputSize,
        hiddenSize,
        input.values().clone(),
        recurrent.values().clone(),
        bias.values().clone());
  }

  /**
   * Runs sequences from a zero state.
   *
   * @param block inputs [steps, sequences, inputSize]
   */
  Pass forward(float[] block, int steps, int sequences) {
    return new Pass(block, steps, sequences);
  }

  /** One forward pass, kept for its backward pass. */
  final class Pass implements AutoCloseable {
    private final int steps;
    private final int sequences;

    /** Numbers of a state: {@code sequences * hiddenSize}. */
    private final int state;

    private final INDArray x;
    private final INDArray w;
    private final INDArray r;

    /** Activated gates i, f, g and o [steps, sequences, 4 * hiddenSize]. */
    private final float[] gates;

    /** Cell states and hidden states, the zero states first [steps + 1, sequences, hiddenSize]. */
    private final float[] cells;

    private final float[] hiddens;

    private Pass(float[] block, int steps, int sequences) {
      this.steps = steps;
      this.sequences = sequences;
      this.state = sequences * hiddenSize;
      this.cells = new float[(steps + 1) * state];
      this.hiddens = new float[(steps + 1) * state];
      this.x = Matrices.of(block, (long) steps * sequences, inputSize);
      this.w = Matrices.of(input.values(), inputSize, 4L * hiddenSize);
      this.r = Matrices.of(recurrent.values(), hiddenSize, 4L * hiddenSize);
      try (INDArray z = Matrices.zeros((long) steps * sequences, 4L * hiddenSize)) {
        Matrices.times(x, w, z, 1);
        gates = Matrices.toArray(z);
      }
      goOn();
    }

    /** Runs through the steps; the gates hold the part of the inputs. */
    private void goOn() {
      float[] recurred = new float[4 * state];
      try (INDArray h = Matrices.zeros(sequences, hiddenSize);
          INDArray product = Matrices.zeros(sequences, 4L * hiddenSize)) {
        for (int step = 0; step < steps; step++) {
          Matrices.write(hiddens, step * state, h);
          Matrices.times(h, r, product, 1);
          Matrices.read(product, recurred, 0);
          for (int at = 0; at < state; at += hiddenSize) {
            activate(step, at, recurred);
          }
        }
      }
    }

    /** One step of the sequence whose state begins at {@code at}. */
    private void activate(int step, int at, float[] recurred) {
      int gate = 4 * (step * state + at);
      for (int j = 0; j < 4 * hiddenSize; j++) {
        double z = gates[gate + j] + recurred[4 * at + j] + bias.values()[j];
        boolean candidate = j >= 2 * hiddenSize && j < 3 * hiddenSize;
        gates[gate + j] = (float) (candidate ? tanh(z) : sigmoid(z));
      }
      int before = step * state + at;
      int after = before + state;
      for (int j = 0; j < hiddenSize; j++) {
        float keep = gates[gate + hiddenSize + j] * cells[before + j];
        float add = gates[gate + j] * gates[gate + 2 * hiddenSize + j];
        cells[after + j] = keep + add;
        hiddens[after + j] = (float) (gates[gate + 3 * hiddenSize + j] * tanh(cells[after + j]));
      }
    }

    /** Hidden states [steps, sequences, hiddenSize]. */
    float[] hidden() {
      return Arrays.copyOfRange(hiddens, state, hiddens.length);
    }

    /**
     * Adds to the gradients of the layer.
     *
     * @param hiddenGradient of the loss with respect to {@link #hidden}
     * @return the gradient with respect to the inputs
     */
    float[] backward(float[] hiddenGradient) {
      float[] gateGradient = goBack(hiddenGradient);
      long positions = (long) steps * sequences;
      try (INDArray dz = Matrices.of(gateGradient, positions, 4L * hiddenSize);
          INDArray h = Matrices.of(hiddens, positions, hiddenSize);
          INDArray dw = Matrices.zeros(w.shape());
          INDArray dr = Matrices.zeros(r.shape());
          INDArray dx = Matrices.zeros(x.shape())) {
        Matrices.addTransposedTimes(x, dz, dw, 1);
        Matrices.addTransposedTimes(h, dz, dr, 1);
        Matrices.timesTransposed(dz, w, dx);
        input.addGradient(Matrices.toArray(dw));
        recurrent.addGradient(Matrices.toArray(dr));
        bias.addGradient(columnSums(gateGradient));
        return Matrices.toArray(dx);
      }
    }

    /** Runs back through the steps to the gradients of the gates before their activations. */
    private float[] goBack(float[] hiddenGradient) {
      float[] gateGradient = new float[gates.length];
      float[] dh = new float[state];
      float[] dc = new float[state];
      try (INDArray dz = Matrices.zeros(sequences, 4L * hiddenSize);
          INDArray product = Matrices.zeros(sequences, hiddenSize)) {
        for (int step = steps - 1; step >= 0; step--) {
          for (int i = 0; i < state; i++) {
            dh[i] += hiddenGradient[step * state + i];
          }
          for (int at = 0; at < state; at += hiddenSize) {
            differentiate(step, at, dh, dc, gateGradient);
          }
          Matrices.write(gateGradient, 4 * step * state, dz);
          Matrices.timesTransposed(dz, r, product);
          Matrices.read(product, dh, 0);
        }
      }
      return gateGradient;
    }

    /**
     * One step back of the sequence whose state begins at {@code at}.
     *
     * @param dh gradient of the hidden state after the step
     * @param dc gradient of the cell state after the step; overwritten with the one before
     */
    private void differentiate(int step, int at, float[] dh, float[] dc, float[] gateGradient) {
      int gate = 4 * (step * state + at);
      int before = step * state + at;
      for (int j = 0; j < hiddenSize; j++) {
        float in = gates[gate + j];
        float forget = gates[gate + hiddenSize + j];
        float candidate = gates[gate + 2 * hiddenSize + j];
        float out = gates[gate + 3 * hiddenSize + j];
        float squashed = (float) tanh(cells[before + state + j]);
        float cell = dc[at + j] + dh[at + j] * out * (1 - squashed * squashed);
        gateGradient[gate + j] = cell * candidate * in * (1 - in);
        gateGradient[gate + hiddenSize + j] = cell * cells[before + j] * forget * (1 - forget);
        gateGradient[gate + 2 * hiddenSize + j] = cell * in * (1 - candidate * candidate);
        gateGradient[gate + 3 * hiddenSize + j] = dh[at + j] * squashed * out * (1 - out);
        dc[at + j] = cell * forget;
      }
    }

    private float[] columnSums(float[] gateGradient) {
      float[] sums = new float[4 * hiddenSize];
      for (int row = 0; row < gateGradient.length; row += sums.length) {
        for (int j = 0; j < sums.length; j++) {
          sums[j] += gateGradient[row + j];
        }
      }
      return sums;
    }

    @Override
    public void close() {
      x.close();
      w.close();
      r.close();
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double tanh(double z) {
    return 1 - 2 / (1 + Math.exp(2 * z));
  }
}
