package org.songnet.models.java.neighbours;

import org.songnet.spi.Checks;

/**
 * How {@link UserKnnTrainer} finds neighbours; the formulas are there.
 *
 * @param neighbours how many of the most similar listeners speak, at least 1; those as similar as
 *     the last of them speak too
 * @param weighting what it counts that a listener heard a track so often
 * @param shrinkage how much similarity that rests on little is distrusted, at least 0
 * @param asymmetry which of two lengths counts more: from 0, that of the neighbour alone, to 1,
 *     that of who asks alone; at ½ both alike
 * @param locality how much more the nearest speak than the farther, above 0; at 1 as much as they
 *     are more similar
 */
public record UserKnnConfig(
    int neighbours, Weighting weighting, double shrinkage, double asymmetry, double locality) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public UserKnnConfig {
    Checks.positive("neighbours", neighbours);
    new Similarity(shrinkage, asymmetry, locality);
  }

  /** 100 neighbours by tf-idf; shrinkage 10, asymmetry .9, locality 1.5. */
  public static UserKnnConfig defaults() {
    return new UserKnnConfig(100, Weighting.TF_IDF, 10, .9, 1.5);
  }

  Similarity similarity() {
    return new Similarity(shrinkage, asymmetry, locality);
  }

  /** The same with so many neighbours. */
  public UserKnnConfig withNeighbours(int newNeighbours) {
    return new UserKnnConfig(newNeighbours, weighting, shrinkage, asymmetry, locality);
  }

  /** The same with this weighting. */
  public UserKnnConfig withWeighting(Weighting newWeighting) {
    return new UserKnnConfig(neighbours, newWeighting, shrinkage, asymmetry, locality);
  }

  /** The same with this shrinkage. */
  public UserKnnConfig withShrinkage(double newShrinkage) {
    return new UserKnnConfig(neighbours, weighting, newShrinkage, asymmetry, locality);
  }

  /** The same with this asymmetry. */
  public UserKnnConfig withAsymmetry(double newAsymmetry) {
    return new UserKnnConfig(neighbours, weighting, shrinkage, newAsymmetry, locality);
  }

  /** The same with this locality. */
  public UserKnnConfig withLocality(double newLocality) {
    return new UserKnnConfig(neighbours, weighting, shrinkage, asymmetry, newLocality);
  }
}
