package org.songnet.models.tribuo;

/** Probabilities and the natural logarithms of their odds. */
final class Logit {

  private static final double CLOSEST = 1e-9;

  private Logit() {}

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Finite for every probability: 0 and 1 are taken for the nearest there is to them. */
  static double of(double probability) {
    double p = Math.max(CLOSEST, Math.min(1 - CLOSEST, probability));
    return Math.log(p / (1 - p));
  }
}
