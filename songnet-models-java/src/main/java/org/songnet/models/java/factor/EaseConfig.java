package org.songnet.models.java.factor;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link EaseTrainer} learns.
 *
 * @param regularisation λ, above 0
 * @param popularityScaling γ: a track heard by n listeners is held back by {@code λ n^γ}; from 0
 *     (all alike) to 1
 * @param activityScaling δ: a listener who heard n tracks counts {@code n^-δ}; from 0 (all alike)
 *     to 1
 * @param weighting how plays become evidence
 * @param epsilon ε of {@link Weighting#LOG}; above 0
 * @param space whose matrix is inverted
 */
public record EaseConfig(
    double regularisation,
    double popularityScaling,
    double activityScaling,
    Weighting weighting,
    double epsilon,
    Space space) {

  /** What the matrix that is inverted has lines for. */
  public enum Space {
    /** Whichever there are fewer of. */
    AUTO,
    /** Tracks: memory grows with their square, a request costs a line for each song heard. */
    TRACKS,
    /** Listeners: memory grows with their square, and so does what a request costs. */
    USERS
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public EaseConfig {
    Checks.aboveZero("regularisation", regularisation);
    Checks.zeroToOne("popularityScaling", popularityScaling);
    Checks.zeroToOne("activityScaling", activityScaling);
    Checks.aboveZero("epsilon", epsilon);
  }

  /** λ 20 √n, listeners count alike, heard is heard: tuned on 1,892 listeners of 4,489 artists. */
  public static EaseConfig defaults() {
    return new EaseConfig(20, .5, 0, Weighting.BINARY, 1, Space.AUTO);
  }

  /** The same with this λ. */
  public EaseConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  private EaseConfig with(String setting, Object value) {
    return ConfigRecords.with(this, Map.of(setting, value));
  }

  /** The same with this γ. */
  public EaseConfig withPopularityScaling(double newPopularityScaling) {
    return with("popularityScaling", newPopularityScaling);
  }

  /** The same with this δ. */
  public EaseConfig withActivityScaling(double newActivityScaling) {
    return with("activityScaling", newActivityScaling);
  }

  /** The same with this weighting. */
  public EaseConfig withWeighting(Weighting newWeighting) {
    return with("weighting", newWeighting.name());
  }

  /** The same with this ε. */
  public EaseConfig withEpsilon(double newEpsilon) {
    return with("epsilon", newEpsilon);
  }

  /** The same in this space. */
  public EaseConfig withSpace(Space newSpace) {
    return with("space", newSpace.name());
  }
}
