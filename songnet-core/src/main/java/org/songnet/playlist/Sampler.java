package org.songnet.playlist;

import java.util.List;
import java.util.SplittableRandom;
import org.songnet.ScoredTrack;

/**
 * Takes the best candidate or draws one, as {@link PlaylistOptions#temperature} says.
 *
 * <p>Belongs to one thread.
 */
final class Sampler {

  private final double temperature;
  private final boolean logProbabilities;
  private final SplittableRandom random;

  Sampler(PlaylistOptions options, boolean logProbabilities) {
    this.temperature = options.temperature();
    this.logProbabilities = logProbabilities;
    this.random = new SplittableRandom(options.seed());
  }

  /** The place of the chosen candidate, from 0; candidates come best first and are not empty. */
  int choose(List<ScoredTrack> candidates) {
    return temperature == 0 ? 0 : draw(weights(candidates));
  }

  /** Softmax at the temperature, not normalised: the best candidate weighs 1. */
  private double[] weights(List<ScoredTrack> candidates) {
    double best = candidates.get(0).score();
    double unit = logProbabilities ? 1 : standardDeviation(candidates);
    double[] weights = new double[candidates.size()];
    for (int i = 0; i < weights.length; i++) {
      double behind = best - candidates.get(i).score();
      weights[i] = behind == 0 ? 1 : Math.exp(-behind / unit / temperature);
    }
    return weights;
  }

  private static double standardDeviation(List<ScoredTrack> candidates) {
    double sum = 0;
    for (ScoredTrack candidate : candidates) {
      sum += candidate.score();
    }
    double mean = sum / candidates.size();
    double squares = 0;
    for (ScoredTrack candidate : candidates) {
      squares += (candidate.score() - mean) * (candidate.score() - mean);
    }
    return Math.sqrt(squares / candidates.size());
  }

  private int draw(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return 0;
  }
}
