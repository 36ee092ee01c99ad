package org.songnet.models.dl4j.twotower;

import java.io.IOException;
import java.util.Optional;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseLayers;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** A trained {@link Tower} in plain Java. Immutable and safe for concurrent use. */
final class ServedTower {

  private static final String STRAIGHT = "listener-straight";
  private static final String STACK = "listener-stack";

  private final DenseLayers straight;
  private final Optional<DenseLayers> stack;
  private final boolean normalised;

  ServedTower(DenseLayers straight, Optional<DenseLayers> stack, boolean normalised) {
    this.straight = straight;
    this.stack = stack;
    this.normalised = normalised;
  }

  static ServedTower read(TwoTowerConfig config, int inputSize, ModelReader in) throws IOException {
    Optional<DenseLayers> stack =
        config.hiddenLayers() == 0
            ? Optional.empty()
            : Optional.of(layers(STACK, config, inputSize, in));
    return new ServedTower(layers(STRAIGHT, config, inputSize, in), stack, config.normalised());
  }

  private static DenseLayers layers(
      String name, TwoTowerConfig config, int inputSize, ModelReader in) throws IOException {
    DenseLayers layers = DenseLayers.read(name, Activation.RELU, in);
    if (layers.inputs() != inputSize || layers.outputs() != config.outputSize()) {
      throw new ModelFormatException(
          "entries %s must lead from %d numbers to %d, not from %d to %d"
              .formatted(name, inputSize, config.outputSize(), layers.inputs(), layers.outputs()));
    }
    return layers;
  }

  void write(ModelWriter out) throws IOException {
    straight.write(STRAIGHT, out);
    if (stack.isPresent()) {
      stack.get().write(STACK, out);
    }
  }

  /** The vector of an input. */
  float[] vector(float[] input) {
    float[] output = straight.apply(input, 1);
    stack.ifPresent(layers -> Tower.add(layers.apply(input, 1), output));
    if (normalised) {
      Lengths.normalise(output, 0, output.length);
    }
    return output;
  }
}
