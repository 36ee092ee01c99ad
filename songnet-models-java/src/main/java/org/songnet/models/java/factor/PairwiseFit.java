package org.songnet.models.java.factor;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * Takes the steps of {@link PairwiseSteps} for one listener, from zero, while the tracks stay.
 *
 * @param config how, and how many for each track heard
 * @param tracks not changed from now on
 */
record PairwiseFit(BprConfig config, Factors tracks) implements UserFit {

  /** Long histories need fewer steps a track, and an answer shall not take longer than others. */
  private static final int MOST_STEPS = 20_000;

  @Override
  public int factors() {
    return config.factors();
  }

  @Override
  public float[] vector(SparseMatrix plays) {
    float[] x = new float[tracks.dimension()];
    x[factors()] = 1;
    BitSet heard = new BitSet();
    for (int i = 0; i < plays.size(); i++) {
      heard.set(plays.column(i));
    }
    if (plays.size() == plays.columns()) {
      return x;
    }
    SplittableRandom random = new SplittableRandom(config.seed());
    long steps = Math.min(MOST_STEPS, (long) config.epochs() * plays.size());
    for (int step = 0; step < steps; step++) {
      int other = random.nextInt(plays.columns());
      while (heard.get(other)) {
        other = random.nextInt(plays.columns());
      }
      step(x, tracks.at(plays.column(step % plays.size())), tracks.at(other));
    }
    return x;
  }

  private void step(float[] x, int i, int j) {
    float[] h = tracks.data();
    double difference = 0;
    for (int k = 0; k < x.length; k++) {
      difference += (double) x[k] * (h[i + k] - h[j + k]);
    }
    float rate = (float) config.learningRate();
    float decay = (float) config.regularisation();
    float slope = (float) (1 / (1 + Math.exp(difference)));
    for (int k = 0; k < factors(); k++) {
      x[k] += rate * (slope * (h[i + k] - h[j + k]) - decay * x[k]);
    }
  }
}
