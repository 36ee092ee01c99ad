package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * A recurrent layer over packed batches, forward and backward through time.
 *
 * <p>At every position there are four <em>activations</em> of {@code hiddenSize} numbers; which of
 * them the input x and the state h feed, and how they make the next state, is up to the kind of
 * unit. All of it stands in arrays with a row for each position of the batch, one array for each
 * quantity, so that what is no matrix product is a loop over equal indices. Sequences are worked on
 * in shards that run in parallel; the gradients of the weights are products over all positions,
 * each written by one task. Nothing is added up in an order that depends on threads.
 *
 * <p>Arrays grow to the largest batch and are used again. Not thread-safe.
 */
abstract class RecurrentLayer {

  static final int ACTIVATIONS = 4;

  /** Sequences of a shard. */
  private static final int SHARD = 32;

  /** Positions of a task where sequences do not matter. */
  private static final int POSITIONS = 256;

  private static final float[] NOTHING = {};

  /** Four arrays: before {@link #activate} sums, then activations, going back their gradients. */
  final float[][] gates = new float[ACTIVATIONS][0];

  /** The state after each position. */
  float[] hidden = {};

  /** The state before each position. */
  float[] before = {};

  private final int inputSize;
  private final int hiddenSize;
  private final int[] fedByInput;
  private final int[] fedByState;
  private final Parameter input;
  private final Parameter recurrent;
  private final Parameter bias;
  private final float[] recurrentTransposed;

  /**
   * A layer with random weights.
   *
   * @param fedByInput which activations the input feeds, in the order of its weights
   * @param fedByState which activations the state feeds, in the order of its weights
   */
  RecurrentLayer(
      int inputSize, int hiddenSize, int[] fedByInput, int[] fedByState, SplittableRandom random) {
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.fedByInput = fedByInput;
    this.fedByState = fedByState;
    double range = 1 / Math.sqrt(hiddenSize);
    input =
        new Parameter("inputWeights", inputSize, fedByInput.length * hiddenSize)
            .uniform(range, random);
    recurrent =
        new Parameter("recurrentWeights", hiddenSize, fedByState.length * hiddenSize)
            .uniform(range, random);
    bias = new Parameter("gateBias", 1, ACTIVATIONS * hiddenSize);
    recurrentTransposed = new float[recurrent.values().length];
  }

  /** Makes the arrays large enough. */
  void reserve(int numbers) {
    for (int gate = 0; gate < ACTIVATIONS; gate++) {
      gates[gate] = new float[numbers];
    }
    hidden = new float[numbers];
    before = new float[numbers];
  }

  /** Turns sums into activations and the next state, from one number to before another. */
  abstract void activate(int from, int to);

  /** Takes what a unit remembers beside the state from a position to the next of its sequence. */
  abstract void remember(int at, int next, int length);

  /** Scales what units remember beside the state, as positions will find it. */
  abstract void fadeMemory(int from, int to, float kept);

  /** Scales the gradient of what units remember beside the state. */
  abstract void fadeMemoryGradient(int from, int to, float kept);

  /** Forgets what the units of positions without a successor would be told from there. */
  abstract void startBack(int from, int to);

  /**
   * Turns activations into the gradients of the sums.
   *
   * @param hiddenGradient the gradient of {@link #hidden}
   */
  abstract void differentiate(float[] hiddenGradient, int from, int to);

  /** Takes what goes back beside the products from a position to the one before. */
  abstract void goBack(float[] hiddenGradient, int at, int previous, int length);

  final List<Parameter> parameters() {
    return List.of(input, recurrent, bias);
  }

  final Parameter input() {
    return input;
  }

  final Parameter recurrent() {
    return recurrent;
  }

  final Parameter bias() {
    return bias;
  }

  /**
   * Runs sequences from a zero state.
   *
   * @param x a row for each position
   */
  final void forward(Batch batch, float[] x) {
    if (hidden.length < batch.positions() * hiddenSize) {
      reserve(batch.positions() * hiddenSize);
    }
    Tasks.ranges(batch.positions(), POSITIONS, (from, to) -> feed(x, from, to));
    Tasks.ranges(batch.sequences(), SHARD, (from, to) -> forward(batch, from, to));
  }

  /** The part of the bias and of the input. */
  private void feed(float[] x, int from, int to) {
    for (int gate = 0; gate < ACTIVATIONS; gate++) {
      for (int position = from; position < to; position++) {
        System.arraycopy(
            bias.values(), gate * hiddenSize, gates[gate], position * hiddenSize, hiddenSize);
      }
    }
    Matrix rows = rows(x, from, to - from, inputSize);
    for (int i = 0; i < fedByInput.length; i++) {
      Matrix sums = rows(gates[fedByInput[i]], from, to - from, hiddenSize);
      Gemm.multiply(1, rows, columns(input, input.values(), i), 1, sums);
    }
  }

  private void forward(Batch batch, int from, int to) {
    for (int step = 0; step < batch.steps() && from < batch.active(step); step++) {
      int first = batch.start(step) + from;
      int count = Math.min(to, batch.active(step)) - from;
      int at = first * hiddenSize;
      if (step == 0) {
        Arrays.fill(before, at, at + count * hiddenSize, 0);
        remember(-1, at, count * hiddenSize);
      } else {
        Matrix states = rows(before, first, count, hiddenSize);
        for (int i = 0; i < fedByState.length; i++) {
          Matrix sums = rows(gates[fedByState[i]], first, count, hiddenSize);
          Gemm.multiply(1, states, columns(recurrent, recurrent.values(), i), 1, sums);
        }
      }
      activate(at, at + count * hiddenSize);
      if (step + 1 < batch.steps() && from < batch.active(step + 1)) {
        int next = (batch.start(step + 1) + from) * hiddenSize;
        int length = (Math.min(to, batch.active(step + 1)) - from) * hiddenSize;
        System.arraycopy(hidden, at, before, next, length);
        remember(at, next, length);
        if (batch.fades()) {
          fade(batch, batch.start(step + 1) + from, length / hiddenSize);
        }
      }
    }
  }

  private void fade(Batch batch, int first, int count) {
    for (int position = first; position < first + count; position++) {
      float kept = batch.kept(position);
      if (kept != 1) {
        int at = position * hiddenSize;
        Rows.scale(before, at, at + hiddenSize, kept);
        fadeMemory(at, at + hiddenSize, kept);
      }
    }
  }

  /**
   * Adds to the gradients of the layer.
   *
   * @param x as in {@link #forward}
   * @param hiddenGradient of the loss with respect to {@link #hidden}; overwritten
   * @param inputGradient overwritten with the gradient of {@code x}
   */
  final void backward(Batch batch, float[] x, float[] hiddenGradient, float[] inputGradient) {
    transposeRecurrent();
    Tasks.ranges(batch.sequences(), SHARD, (from, to) -> backward(batch, hiddenGradient, from, to));
    int positions = batch.positions();
    Tasks.ranges(positions, POSITIONS, (from, to) -> feedBack(inputGradient, from, to));
    Tasks.run(
        fedByInput.length + fedByState.length + ACTIVATIONS,
        task -> addGradient(task, x, positions));
    parameters().forEach(Parameter::touchAll);
  }

  private void transposeRecurrent() {
    int width = recurrent.width();
    Tasks.ranges(
        width,
        hiddenSize,
        (from, to) -> {
          for (int row = 0; row < hiddenSize; row++) {
            for (int column = from; column < to; column++) {
              recurrentTransposed[column * hiddenSize + row] =
                  recurrent.values()[row * width + column];
            }
          }
        });
  }

  private void backward(Batch batch, float[] hiddenGradient, int from, int to) {
    for (int step = batch.steps() - 1; step >= 0; step--) {
      if (from >= batch.active(step)) {
        continue;
      }
      int first = batch.start(step) + from;
      int count = Math.min(to, batch.active(step)) - from;
      int at = first * hiddenSize;
      int next = step + 1 == batch.steps() ? 0 : Math.min(to, batch.active(step + 1)) - from;
      startBack(at + Math.max(0, next) * hiddenSize, at + count * hiddenSize);
      differentiate(hiddenGradient, at, at + count * hiddenSize);
      if (step > 0) {
        int previous = batch.start(step - 1) + from;
        float[] ownGradient =
            batch.fades()
                ? Arrays.copyOfRange(
                    hiddenGradient, previous * hiddenSize, (previous + count) * hiddenSize)
                : NOTHING;
        Matrix states = rows(hiddenGradient, previous, count, hiddenSize);
        for (int i = 0; i < fedByState.length; i++) {
          Gemm.multiply(
              1,
              rows(gates[fedByState[i]], first, count, hiddenSize),
              rows(recurrentTransposed, i * hiddenSize, hiddenSize, hiddenSize),
              1,
              states);
        }
        goBack(hiddenGradient, at, previous * hiddenSize, count * hiddenSize);
        if (batch.fades()) {
          fadeBack(batch, first, count, previous, hiddenGradient, ownGradient);
        }
      }
    }
  }

  /**
   * What came back to a position from one that found less than its whole state counts less.
   *
   * @param ownGradient what did not come from there
   */
  private void fadeBack(
      Batch batch,
      int first,
      int count,
      int previous,
      float[] hiddenGradient,
      float[] ownGradient) {
    for (int i = 0; i < count; i++) {
      float kept = batch.kept(first + i);
      if (kept != 1) {
        int at = (previous + i) * hiddenSize;
        for (int k = 0; k < hiddenSize; k++) {
          float own = ownGradient[i * hiddenSize + k];
          hiddenGradient[at + k] = own + kept * (hiddenGradient[at + k] - own);
        }
        fadeMemoryGradient(at, at + hiddenSize, kept);
      }
    }
  }

  private void feedBack(float[] inputGradient, int from, int to) {
    Matrix rows = rows(inputGradient, from, to - from, inputSize);
    for (int i = 0; i < fedByInput.length; i++) {
      Matrix sums = rows(gates[fedByInput[i]], from, to - from, hiddenSize);
      Gemm.multiply(1, sums, columns(input, input.values(), i).transposed(), i == 0 ? 0 : 1, rows);
    }
  }

  /** One of the products that are the gradients of the weights. */
  private void addGradient(int task, float[] x, int positions) {
    int state = task - fedByInput.length;
    int gate = state - fedByState.length;
    if (state < 0) {
      addGradient(input, task, rows(x, 0, positions, inputSize), fedByInput[task]);
    } else if (gate < 0) {
      Matrix states = rows(before, 0, positions, hiddenSize);
      addGradient(recurrent, state, states, fedByState[state]);
    } else {
      for (int position = 0; position < positions; position++) {
        Rows.add(
            gates[gate], position * hiddenSize, bias.gradient(), gate * hiddenSize, hiddenSize);
      }
    }
  }

  private void addGradient(Parameter weights, int block, Matrix fed, int gate) {
    Matrix sums = rows(gates[gate], 0, fed.rows(), hiddenSize);
    Gemm.multiply(1, fed.transposed(), sums, 1, columns(weights, weights.gradient(), block));
  }

  private static Matrix rows(float[] data, int from, int count, int width) {
    return Matrix.of(data, from * width, count, width, width);
  }

  /** The weights that feed one activation. */
  private Matrix columns(Parameter weights, float[] data, int block) {
    return Matrix.of(data, block * hiddenSize, weights.rows(), hiddenSize, weights.width());
  }
}
