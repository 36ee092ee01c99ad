package org.songnet.models.dl4j;

/** What the units of a hidden layer make of their weighted sums. */
public enum Activation {
  /** What is above zero. */
  RELU {
    @Override
    void apply(float[] sums, int from, int to) {
      for (int i = from; i < to; i++) {
        sums[i] = Math.max(0, sums[i]);
      }
    }

    @Override
    void backward(float[] outputs, float[] gradient, int size) {
      for (int i = 0; i < size; i++) {
        gradient[i] = outputs[i] > 0 ? gradient[i] : 0;
      }
    }

    @Override
    double range(int inputs, int units) {
      return Math.sqrt(6.0 / inputs);
    }
  },

  /** The logistic function, from 0 to 1. */
  SIGMOID {
    @Override
    void apply(float[] sums, int from, int to) {
      for (int i = from; i < to; i++) {
        sums[i] = (float) sigmoid(sums[i]);
      }
    }

    @Override
    void backward(float[] outputs, float[] gradient, int size) {
      for (int i = 0; i < size; i++) {
        gradient[i] *= outputs[i] * (1 - outputs[i]);
      }
    }

    @Override
    double range(int inputs, int units) {
      return 4 * Math.sqrt(6.0 / (inputs + units));
    }
  };

  /** The logistic function. */
  public static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Overwrites sums with outputs. */
  abstract void apply(float[] sums, int from, int to);

  /** Turns the gradient of outputs into that of sums. */
  abstract void backward(float[] outputs, float[] gradient, int size);

  /**
   * The range of evenly distributed weights before training: that of He et al. 2015 for rectifiers,
   * of Glorot and Bengio 2010 for sigmoids.
   */
  abstract double range(int inputs, int units);
}
