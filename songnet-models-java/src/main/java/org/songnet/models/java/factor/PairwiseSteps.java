package org.songnet.models.java.factor;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * The gradient steps of BPR. The last component of a track's vector is its bias, which that of
 * every user multiplies by 1.
 */
final class PairwiseSteps {

  private static final double DEVIATION = .1;

  private final BprConfig config;
  private final SparseMatrix plays;
  private final Factors users;
  private final Factors tracks;
  private final int[] owners;
  private final SplittableRandom random;
  private final HardNegatives negatives;

  PairwiseSteps(BprConfig config, SparseMatrix plays) {
    this.config = config;
    this.plays = plays;
    int width = config.factors() + 1;
    double deviation = DEVIATION / Math.sqrt(config.factors());
    this.users = Factors.gaussian(plays.rows(), width, deviation, config.seed());
    this.tracks = Factors.gaussian(plays.columns(), width, deviation, ~config.seed());
    for (int user = 0; user < users.rows(); user++) {
      users.data()[users.at(user) + config.factors()] = 1;
    }
    for (int track = 0; track < tracks.rows(); track++) {
      tracks.data()[tracks.at(track) + config.factors()] = 0;
    }
    this.owners = new int[plays.size()];
    for (int user = 0; user < plays.rows(); user++) {
      Arrays.fill(owners, plays.start(user), plays.end(user), user);
    }
    this.random = new SplittableRandom(config.seed());
    this.negatives = new HardNegatives(plays, tracks, config.draws(plays), random);
  }

  /**
   * Takes as many steps as pairs were heard; the mean loss.
   *
   * @param epoch the first is 1
   */
  double epoch(int epoch) {
    float rate = (float) config.rate(epoch);
    double loss = 0;
    int steps = 0;
    for (int i = 0; i < owners.length; i++) {
      int position = random.nextInt(owners.length);
      int user = owners[position];
      if (plays.length(user) < plays.columns()) {
        int unheard = negatives.draw(user, users.data(), users.at(user));
        loss += step(user, plays.column(position), unheard, rate);
        steps++;
      }
    }
    return steps == 0 ? 0 : loss / steps;
  }

  private double step(int user, int heard, int unheard, float rate) {
    float[] w = users.data();
    float[] h = tracks.data();
    int u = users.at(user);
    int i = tracks.at(heard);
    int j = tracks.at(unheard);
    int bias = config.factors();
    double difference = (double) negatives.score(heard, w, u) - negatives.score(unheard, w, u);
    float decay = (float) config.regularisation();
    float slope = (float) (1 / (1 + Math.exp(difference)));
    for (int k = 0; k < bias; k++) {
      float wk = w[u + k];
      float hi = h[i + k];
      float hj = h[j + k];
      w[u + k] += rate * (slope * (hi - hj) - decay * wk);
      h[i + k] += rate * (slope * wk - decay * hi);
      h[j + k] += rate * (-slope * wk - decay * hj);
    }
    h[i + bias] += rate * (slope - decay * h[i + bias]);
    h[j + bias] += rate * (-slope - decay * h[j + bias]);
    return Math.log1p(Math.exp(-Math.abs(difference))) + Math.max(0, -difference);
  }

  Factors users() {
    return users;
  }

  Factors tracks() {
    return tracks;
  }
}
