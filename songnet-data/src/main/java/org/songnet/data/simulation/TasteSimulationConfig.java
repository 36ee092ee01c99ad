package org.songnet.data.simulation;

import org.songnet.spi.Checks;

/**
 * What a listener with a planted taste has heard and likes; see {@link SimulatedTaste}.
 *
 * @param seed decides everything that is left to chance: another seed, another listener
 * @param heardTracks how many tracks were heard, at least 1
 * @param likedShare which share of all tracks the listener likes on average, above 0 and below 1
 * @param habit how far playing follows habits instead of taste, from 0, not at all, to 1, where
 *     what was played tells nothing of what is liked
 */
public record TasteSimulationConfig(long seed, int heardTracks, double likedShare, double habit) {

  private static final TasteSimulationConfig DEFAULTS = new TasteSimulationConfig(1, 400, .2, .5);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TasteSimulationConfig {
    Checks.positive("heardTracks", heardTracks);
    Checks.aboveZero("likedShare", likedShare);
    Checks.share("likedShare", likedShare);
    Checks.zeroToOne("habit", habit);
  }

  /** 400 tracks heard, every fifth liked, playing half by habit. */
  public static TasteSimulationConfig defaults() {
    return DEFAULTS;
  }

  /** The same with another seed: another listener. */
  public TasteSimulationConfig withSeed(long newSeed) {
    return new TasteSimulationConfig(newSeed, heardTracks, likedShare, habit);
  }

  /** The same after so many tracks. */
  public TasteSimulationConfig withHeardTracks(int newHeardTracks) {
    return new TasteSimulationConfig(seed, newHeardTracks, likedShare, habit);
  }

  /** The same with playing that far by habit. */
  public TasteSimulationConfig withHabit(double newHabit) {
    return new TasteSimulationConfig(seed, heardTracks, likedShare, newHabit);
  }
}
