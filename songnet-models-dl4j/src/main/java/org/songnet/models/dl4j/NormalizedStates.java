package org.songnet.models.dl4j;

import org.songnet.models.java.rnn.LayerNorm;

/** A {@link LayerNorm} with what it learns. */
final class NormalizedStates {

  private final int size;
  private final LayerNorm norm;
  private final Parameter weights;

  /** A layer that normalises states of so many numbers and nothing else yet. */
  NormalizedStates(int size) {
    this.size = size;
    this.norm = new LayerNorm(size);
    float[] untrained = LayerNorm.untrained(size);
    this.weights = new Parameter("layerNorm", 1, untrained.length);
    System.arraycopy(untrained, 0, weights.values(), 0, untrained.length);
  }

  /** Gains and shifts. */
  Parameter weights() {
    return weights;
  }

  float[] forward(float[] states) {
    float[] normalized = new float[states.length];
    norm.forward(states, states.length / size, weights.values(), normalized);
    return normalized;
  }

  /**
   * Adds to the gradient of the weights.
   *
   * @param gradient with respect to what was last normalised; overwritten by that of the states
   */
  void backward(float[] gradient) {
    norm.backward(gradient, gradient.length / size, weights.values(), weights.gradient());
    weights.touch(0);
  }
}
