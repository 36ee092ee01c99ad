package org.songnet.models.java.factor;

import org.songnet.vector.SparseMatrix;

/**
 * Takes the steps of {@link LogisticSweeps} for one listener, from zero, while the tracks stay.
 *
 * @param config how, and how many
 * @param tracks not changed from now on
 * @param drawn how many pairs a step draws
 */
record LogisticFit(LogisticMfConfig config, Factors tracks, double drawn) implements UserFit {

  @Override
  public int factors() {
    return config.factors();
  }

  @Override
  public float[] vector(SparseMatrix plays) {
    int fixed = factors() + 1;
    float[] x = new float[tracks.dimension()];
    x[fixed] = 1;
    float[] squares = new float[x.length];
    SparseMatrix weights = config.weights(plays);
    LogisticStep step = new LogisticStep(config, tracks, fixed, drawn);
    for (int sweep = 1; sweep <= config.sweeps(); sweep++) {
      step.step(weights, 0, LogisticSweeps.seed(config, fixed, 0, sweep), x, squares);
    }
    return x;
  }
}
