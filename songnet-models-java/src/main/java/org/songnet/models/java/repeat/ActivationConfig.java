package org.songnet.models.java.repeat;

import org.songnet.spi.Checks;

/**
 * How a listener remembers.
 *
 * @param decay d, how fast a listen is forgotten: after n more it counts n<sup>-d</sup>; 0 or more,
 *     where 0 counts listens however long ago
 * @param noise s, how much is left to chance: tracks are gone back to in proportion to
 *     e<sup>B/s</sup> of their activations B; above 0
 */
public record ActivationConfig(double decay, double noise) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ActivationConfig {
    Checks.atLeastZero("decay", decay);
    Checks.aboveZero("noise", noise);
  }

  /** A decay of .5, as in ACT-R, and a noise of 1: in proportion to what listens count. */
  public static ActivationConfig defaults() {
    return new ActivationConfig(0.5, 1);
  }

  /** The same with another decay. */
  public ActivationConfig withDecay(double newDecay) {
    return new ActivationConfig(newDecay, noise);
  }

  /** The same with another noise. */
  public ActivationConfig withNoise(double newNoise) {
    return new ActivationConfig(decay, newNoise);
  }
}
