package org.songnet.models.dl4j.twotower;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** A vector times a matrix plus a bias, in plain Java. Immutable. */
final class ServedLayer {

  private final float[] weights;
  private final float[] bias;

  /**
   * Takes the arrays as they are.
   *
   * @param weights a row for each input
   * @param bias a number for each output
   */
  ServedLayer(float[] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  static ServedLayer read(String entry, int from, int to, ModelReader in) throws IOException {
    return new ServedLayer(
        in.floats(entry + "-weights.f32", Math.multiplyExact(from, to)),
        in.floats(entry + "-bias.f32", to));
  }

  void write(String entry, ModelWriter out) throws IOException {
    out.floats(entry + "-weights.f32", weights);
    out.floats(entry + "-bias.f32", bias);
  }

  float[] apply(float[] input) {
    float[] output = bias.clone();
    for (int i = 0; i < input.length; i++) {
      for (int j = 0; j < output.length; j++) {
        output[j] += input[i] * weights[i * output.length + j];
      }
    }
    return output;
  }
}
