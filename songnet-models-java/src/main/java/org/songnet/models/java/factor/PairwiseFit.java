package org.songnet.models.java.factor;

import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * Takes the steps of {@link PairwiseSteps} for one listener, from zero, while the tracks stay.
 *
 * @param config how, and how many for each track heard
 * @param tracks not changed from now on
 * @param draws of how many tracks not heard a step takes the hardest
 */
record PairwiseFit(BprConfig config, Factors tracks, int draws) implements UserFit {

  /** Long histories need fewer steps a track, and an answer shall not take longer than others. */
  private static final int MOST_DRAWS = 30_000;

  @Override
  public int factors() {
    return config.factors();
  }

  @Override
  public float[] vector(SparseMatrix plays) {
    float[] x = new float[tracks.dimension()];
    x[factors()] = 1;
    if (plays.size() == plays.columns()) {
      return x;
    }
    SplittableRandom random = new SplittableRandom(config.seed());
    HardNegatives negatives = new HardNegatives(plays, tracks, draws, random);
    long steps = Math.min(MOST_DRAWS / draws + 1, (long) config.epochs() * plays.size());
    for (int step = 0; step < steps; step++) {
      int heard = plays.column(random.nextInt(plays.size()));
      int unheard = negatives.draw(0, x, 0);
      double difference = (double) negatives.score(heard, x, 0) - negatives.score(unheard, x, 0);
      float slope = (float) (1 / (1 + Math.exp(difference)));
      step(x, heard, unheard, slope, (float) config.rate(1 + step / plays.size()));
    }
    return x;
  }

  private void step(float[] x, int heard, int unheard, float slope, float rate) {
    float[] h = tracks.data();
    int i = tracks.at(heard);
    int j = tracks.at(unheard);
    float decay = (float) config.regularisation();
    for (int k = 0; k < factors(); k++) {
      x[k] += rate * (slope * (h[i + k] - h[j + k]) - decay * x[k]);
    }
  }
}
