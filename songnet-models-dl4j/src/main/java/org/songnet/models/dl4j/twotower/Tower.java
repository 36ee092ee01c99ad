package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseNetwork;
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

  private final DenseNetwork straight;
  private final Optional<DenseNetwork> stack;
  private final boolean normalised;
  private final int outputSize;

  Tower(TwoTowerConfig config, int inputSize, SplittableRandom random) {
    this.outputSize = config.outputSize();
    this.normalised = config.normalised();
    this.straight = network(new int[] {inputSize, outputSize}, random);
    int[] sizes = new int[config.hiddenLayers() + 2];
    Arrays.fill(sizes, config.hiddenSize());
    sizes[0] = inputSize;
    sizes[sizes.length - 1] = outputSize;
    this.stack =
        config.hiddenLayers() == 0 ? Optional.empty() : Optional.of(network(sizes, random));
  }

  private static DenseNetwork network(int[] sizes, SplittableRandom random) {
    return DenseNetwork.random(sizes, Activation.RELU, 0, random);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(straight.parameters());
    stack.ifPresent(layers -> all.addAll(layers.parameters()));
    return all;
  }

  /** Takes so many rows through the tower. */
  Trip forward(float[] rows, int count) {
    return new Trip(rows, count);
  }

  /** The tower as it is now, for serving. */
  ServedTower served() {
    return new ServedTower(straight.layers(), stack.map(DenseNetwork::layers), normalised);
  }

  static void add(float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** Rows on their way through the tower. */
  final class Trip {
    private static final SplittableRandom UNUSED = new SplittableRandom(0);

    private final DenseNetwork.Pass straightPass;
    private final Optional<DenseNetwork.Pass> stackPass;
    private final float[] outputs;
    private final float[] lengths;

    private Trip(float[] rows, int count) {
      straightPass = straight.new Pass(count);
      stackPass = stack.map(layers -> layers.new Pass(count));
      outputs = straightPass.forward(rows, UNUSED);
      stackPass.ifPresent(pass -> add(pass.forward(rows, UNUSED), outputs));
      lengths = new float[normalised ? count : 0];
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
      float[] rowGradient = straightPass.backward(gradient);
      straight.add(straightPass);
      stackPass.ifPresent(pass -> add(pass.backward(gradient), rowGradient));
      stackPass.ifPresent(pass -> stack.orElseThrow().add(pass));
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
  }
}
