package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.dl4j.Parameter;

/**
 * A dense stack while it is trained: layers with rectifiers, the last without, and beside them one
 * that leads straight from the input to the output.
 *
 * <p>With the straight layer the tower starts as a matrix factorisation and the stack learns what
 * that leaves over; without, small data is not enough to learn products through rectifiers (Rendle
 * et al., "Neural Collaborative Filtering vs. Matrix Factorization Revisited", RecSys 2020).
 */
final class Tower {

  private final DenseLayer straight;
  private final List<DenseLayer> stack = new ArrayList<>();
  private final boolean normalised;
  private final int outputSize;

  Tower(TwoTowerConfig config, int inputSize, SplittableRandom random) {
    this.straight = new DenseLayer(inputSize, config.outputSize(), random);
    int size = inputSize;
    for (int i = 0; i < config.hiddenLayers(); i++) {
      stack.add(new DenseLayer(size, config.hiddenSize(), random));
      size = config.hiddenSize();
    }
    if (config.hiddenLayers() > 0) {
      stack.add(new DenseLayer(size, config.outputSize(), random));
    }
    this.normalised = config.normalised();
    this.outputSize = config.outputSize();
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(straight.parameters());
    stack.forEach(layer -> all.addAll(layer.parameters()));
    return all;
  }

  /** Takes rows through the tower. */
  Pass forward(float[] rows) {
    return new Pass(rows);
  }

  /** The tower as it is now, for serving. */
  ServedTower served() {
    return new ServedTower(
        straight.served(), stack.stream().map(DenseLayer::served).toList(), normalised);
  }

  static void rectify(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }

  static void add(float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** Rows on their way through the tower. */
  final class Pass {
    private final List<float[]> inputs = new ArrayList<>();
    private final float[] outputs;
    private final float[] lengths;

    private Pass(float[] rows) {
      inputs.add(rows);
      outputs = straight.forward(rows);
      for (int i = 0; i < stack.size(); i++) {
        float[] next = stack.get(i).forward(inputs.get(i));
        if (i + 1 < stack.size()) {
          rectify(next);
          inputs.add(next);
        } else {
          add(next, outputs);
        }
      }
      lengths = new float[normalised ? outputs.length / outputSize : 0];
      for (int row = 0; row < lengths.length; row++) {
        lengths[row] = Lengths.normalise(outputs, row * outputSize, outputSize);
      }
    }

    /** The vectors of the rows. */
    float[] outputs() {
      return outputs;
    }

    /**
     * Adds to the gradients of the layers.
     *
     * @param gradient of the outputs; overwritten
     * @return the gradient of the rows
     */
    float[] backward(float[] gradient) {
      for (int row = 0; row < lengths.length; row++) {
        throughNormalisation(gradient, row);
      }
      float[] rowGradient = straight.backward(inputs.get(0), gradient);
      float[] through = gradient;
      for (int i = stack.size() - 1; i >= 0; i--) {
        through = stack.get(i).backward(inputs.get(i), through);
        if (i > 0) {
          throughRectifier(inputs.get(i), through);
        } else {
          add(through, rowGradient);
        }
      }
      return rowGradient;
    }

    private void throughNormalisation(float[] gradient, int row) {
      int start = row * outputSize;
      double along = 0;
      for (int i = start; i < start + outputSize; i++) {
        along += (double) gradient[i] * outputs[i];
      }
      for (int i = start; i < start + outputSize; i++) {
        gradient[i] = (float) ((gradient[i] - along * outputs[i]) / lengths[row]);
      }
    }

    private static void throughRectifier(float[] outputs, float[] gradient) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = outputs[i] > 0 ? gradient[i] : 0;
      }
    }
  }
}
