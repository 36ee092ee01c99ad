package org.songnet.models.dl4j.twotower;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** A trained {@link Tower} in plain Java. Immutable and safe for concurrent use. */
final class ServedTower {

  private static final String STRAIGHT = "user-tower-straight";
  private static final String LAYER = "user-tower-";

  private final ServedLayer straight;
  private final List<ServedLayer> stack;
  private final boolean normalised;

  ServedTower(ServedLayer straight, List<ServedLayer> stack, boolean normalised) {
    this.straight = straight;
    this.stack = List.copyOf(stack);
    this.normalised = normalised;
  }

  static ServedTower read(TwoTowerConfig config, int inputSize, ModelReader in) throws IOException {
    List<ServedLayer> stack = new ArrayList<>();
    int layers = config.hiddenLayers() == 0 ? 0 : config.hiddenLayers() + 1;
    for (int i = 0; i < layers; i++) {
      int from = i == 0 ? inputSize : config.hiddenSize();
      int to = i + 1 == layers ? config.outputSize() : config.hiddenSize();
      stack.add(ServedLayer.read(LAYER + i, from, to, in));
    }
    return new ServedTower(
        ServedLayer.read(STRAIGHT, inputSize, config.outputSize(), in), stack, config.normalised());
  }

  void write(ModelWriter out) throws IOException {
    straight.write(STRAIGHT, out);
    for (int i = 0; i < stack.size(); i++) {
      stack.get(i).write(LAYER + i, out);
    }
  }

  /** The vector of an input. */
  float[] vector(float[] input) {
    float[] output = straight.apply(input);
    float[] through = input;
    for (int i = 0; i < stack.size(); i++) {
      through = stack.get(i).apply(through);
      if (i + 1 < stack.size()) {
        Tower.rectify(through);
      } else {
        Tower.add(through, output);
      }
    }
    if (normalised) {
      Lengths.normalise(output, 0, output.length);
    }
    return output;
  }
}
