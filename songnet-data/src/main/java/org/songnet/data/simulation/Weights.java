package org.songnet.data.simulation;

import java.util.Arrays;
import java.util.Random;

/** A distribution over the numbers from 0. */
final class Weights {

  private final double[] probabilities;
  private final double[] cumulative;

  /** Makes the weights sum to one; they must not all be zero. */
  Weights(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    probabilities = Arrays.stream(weights).map(weight -> weight / sum).toArray();
    cumulative = probabilities.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
  }

  static Weights even(int size) {
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    return new Weights(weights);
  }

  /** Weights that fall with the rank: {@code 1, 2^-exponent, 3^-exponent …}. */
  static Weights zipf(int size, double exponent) {
    double[] weights = new double[size];
    for (int rank = 0; rank < size; rank++) {
      // StrictMath, so that every JVM makes the same listener of a seed.
      weights[rank] = StrictMath.pow(rank + 1, -exponent);
    }
    return new Weights(weights);
  }

  int size() {
    return probabilities.length;
  }

  double probability(int index) {
    return probabilities[index];
  }

  int draw(Random random) {
    int found = Arrays.binarySearch(cumulative, random.nextDouble());
    int index = found >= 0 ? found + 1 : -found - 1;
    return Math.min(index, cumulative.length - 1);
  }
}
