package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A long short-term memory layer, trained by ND4J's native {@code lstmLayer} operation.
 *
 * <p>Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000 and no peepholes.
 * With gates in the order i, f, g, o along the width of the weights: z = x·W + h·R + b; c' = σ(f)·c
 * + σ(i)·tanh(g); h' = σ(o)·tanh(c'). The operation is called directly and not through a SameDiff
 * graph, whose gradient of this layer is the same operation, because a graph would compute the
 * forward pass once more.
 */
final class LstmLayer {

  // Layout [time, batch, size], forward in time, sigmoid gates, tanh cell and output.
  private static final int[] LAYOUT_AND_ACTIVATIONS = {0, 0, 2, 0, 0};
  // Biases yes; lengths, first states and peepholes no; the whole sequence and not the last states.
  private static final boolean[] FLAGS = {true, false, false, false, false, true, false, false};
  private static final double NO_CELL_CLIPPING = 0;

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
    private final INDArray x;
    private final INDArray w;
    private final INDArray r;
    private final INDArray b;
    private final float[] hidden;

    private Pass(float[] block, int steps, int sequences) {
      x = Matrices.of(block, steps, sequences, inputSize);
      w = Matrices.of(input.values(), inputSize, 4L * hiddenSize);
      r = Matrices.of(recurrent.values(), hiddenSize, 4L * hiddenSize);
      b = Matrices.of(bias.values(), 4L * hiddenSize);
      try (INDArray h = Matrices.zeros(steps, sequences, hiddenSize)) {
        execute("lstmLayer", List.of(x, w, r, b), List.of(h));
        hidden = Matrices.toArray(h);
      }
    }

    /** Hidden states [steps, sequences, hiddenSize]. */
    float[] hidden() {
      return hidden;
    }

    /**
     * Adds to the gradients of the layer.
     *
     * @param hiddenGradient of the loss with respect to {@link #hidden}
     * @return the gradient with respect to the inputs
     */
    float[] backward(float[] hiddenGradient) {
      try (INDArray dh = Matrices.of(hiddenGradient, x.size(0), x.size(1), hiddenSize);
          INDArray dx = Matrices.zeros(x.shape());
          INDArray dw = Matrices.zeros(w.shape());
          INDArray dr = Matrices.zeros(r.shape());
          INDArray db = Matrices.zeros(b.shape())) {
        execute("lstmLayer_bp", List.of(x, w, r, b, dh), List.of(dx, dw, dr, db));
        input.addGradient(Matrices.toArray(dw));
        recurrent.addGradient(Matrices.toArray(dr));
        bias.addGradient(Matrices.toArray(db));
        return Matrices.toArray(dx);
      }
    }

    @Override
    public void close() {
      x.close();
      w.close();
      r.close();
      b.close();
    }
  }

  private static void execute(String name, List<INDArray> inputs, List<INDArray> outputs) {
    Nd4j.exec(
        DynamicCustomOp.builder(name)
            .addInputs(inputs.toArray(new INDArray[0]))
            .addOutputs(outputs.toArray(new INDArray[0]))
            .addIntegerArguments(LAYOUT_AND_ACTIVATIONS)
            .addBooleanArguments(FLAGS)
            .addFloatingPointArguments(NO_CELL_CLIPPING)
            .build());
  }
}
