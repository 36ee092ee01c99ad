package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.dl4j.Projection;

/** Rows times a matrix plus a bias, while it is trained. */
final class DenseLayer {

  private final Projection weights;
  private final Parameter bias;

  DenseLayer(int from, int to, SplittableRandom random) {
    this.weights = new Projection(from, to, false, random);
    this.bias = new Parameter("bias", 1, to);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(weights.parameters());
    all.add(bias);
    return all;
  }

  float[] forward(float[] rows) {
    float[] outputs = weights.forward(rows);
    int width = bias.width();
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] += bias.values()[i % width];
    }
    return outputs;
  }

  /** Adds to the gradients of matrix and bias; returns the gradient of the rows. */
  float[] backward(float[] rows, float[] gradient) {
    int width = bias.width();
    for (int start = 0; start < gradient.length; start += width) {
      bias.addGradient(0, gradient, start, 1);
    }
    return weights.backward(rows, gradient);
  }

  /** The layer as it is now, for serving. */
  ServedLayer served() {
    return new ServedLayer(weights.matrix(), bias.values().clone());
  }
}
