package org.songnet.models.java;

/**
 * Which order {@link RandomTrainer} draws.
 *
 * @param seed where the random numbers start
 */
public record RandomConfig(long seed) {

  /** Seed 1. */
  public static RandomConfig defaults() {
    return new RandomConfig(1);
  }

  /** The same with this seed. */
  public RandomConfig withSeed(long newSeed) {
    return new RandomConfig(newSeed);
  }
}
