package org.songnet.models.java.neighbours;

import org.songnet.spi.Checks;

/**
 * How {@link ItemKnnTrainer} finds neighbours; the formulas are there.
 *
 * @param neighbours how many of the most similar tracks speak for a track, at least 1
 * @param weighting what it counts that a listener heard a track so often
 * @param shrinkage how much similarity that rests on little is distrusted, at least 0
 * @param asymmetry which of two lengths counts more: from 0, that of the neighbour alone, to 1,
 *     that of the track spoken for alone; at ½ both alike
 * @param locality how much more the nearest speak than the farther, above 0; at 1 as much as they
 *     are more similar
 */
public record ItemKnnConfig(
    int neighbours, Weighting weighting, double shrinkage, double asymmetry, double locality) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ItemKnnConfig {
    Checks.positive("neighbours", neighbours);
    new Similarity(shrinkage, asymmetry, locality);
  }

  /** 500 neighbours, heard or not; shrinkage 1, asymmetry .45, locality .8. */
  public static ItemKnnConfig defaults() {
    return new ItemKnnConfig(500, Weighting.BINARY, 1, .45, .8);
  }

  Similarity similarity() {
    return new Similarity(shrinkage, asymmetry, locality);
  }

  /** The same with so many neighbours. */
  public ItemKnnConfig withNeighbours(int newNeighbours) {
    return new ItemKnnConfig(newNeighbours, weighting, shrinkage, asymmetry, locality);
  }

  /** The same with this weighting. */
  public ItemKnnConfig withWeighting(Weighting newWeighting) {
    return new ItemKnnConfig(neighbours, newWeighting, shrinkage, asymmetry, locality);
  }

  /** The same with this shrinkage. */
  public ItemKnnConfig withShrinkage(double newShrinkage) {
    return new ItemKnnConfig(neighbours, weighting, newShrinkage, asymmetry, locality);
  }

  /** The same with this asymmetry. */
  public ItemKnnConfig withAsymmetry(double newAsymmetry) {
    return new ItemKnnConfig(neighbours, weighting, shrinkage, newAsymmetry, locality);
  }

  /** The same with this locality. */
  public ItemKnnConfig withLocality(double newLocality) {
    return new ItemKnnConfig(neighbours, weighting, shrinkage, asymmetry, newLocality);
  }
}
