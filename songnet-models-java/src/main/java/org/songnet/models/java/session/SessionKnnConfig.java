package org.songnet.models.java.session;

/**
 * How {@link SessionKnnTrainer} finds neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 */
public record SessionKnnConfig(int neighbours, double decay) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SessionKnnConfig {
    if (neighbours < 1) {
      throw new IllegalArgumentException("neighbours must be positive: " + neighbours);
    }
    if (!(decay > 0 && decay <= 1)) {
      throw new IllegalArgumentException("decay must be above 0 and at most 1: " + decay);
    }
  }

  /** 200 neighbours, decay .8. */
  public static SessionKnnConfig defaults() {
    return new SessionKnnConfig(200, .8);
  }

  /** The same with so many neighbours. */
  public SessionKnnConfig withNeighbours(int newNeighbours) {
    return new SessionKnnConfig(newNeighbours, decay);
  }

  /** The same with this decay. */
  public SessionKnnConfig withDecay(double newDecay) {
    return new SessionKnnConfig(neighbours, newDecay);
  }
}
