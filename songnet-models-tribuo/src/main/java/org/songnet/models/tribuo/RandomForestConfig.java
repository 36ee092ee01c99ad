package org.songnet.models.tribuo;

import org.songnet.spi.Checks;

/**
 * How {@link RandomForestTrainer} learns.
 *
 * @param trees how many trees
 * @param maxLeaves the most leaves of a tree, at least 2
 * @param minLeafRows the fewest rows in a leaf
 * @param balanced whether both labels are drawn alike, however many rows they have
 * @param calibration how scores are made probabilities
 * @param seed where the random numbers start
 */
public record RandomForestConfig(
    int trees,
    int maxLeaves,
    int minLeafRows,
    boolean balanced,
    Calibration calibration,
    long seed) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public RandomForestConfig {
    Checks.positive("trees", trees);
    if (maxLeaves < 2) {
      throw new IllegalArgumentException("maxLeaves must be at least 2: " + maxLeaves);
    }
    Checks.positive("minLeafRows", minLeafRows);
  }

  /** A hundred trees, Platt's calibration. */
  public static RandomForestConfig defaults() {
    return new RandomForestConfig(100, 64, 5, true, Calibration.PLATT, 1);
  }
}
