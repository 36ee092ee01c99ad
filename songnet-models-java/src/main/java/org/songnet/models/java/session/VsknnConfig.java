package org.songnet.models.java.session;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link VsknnTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param heard what a track of the running session counts when neighbours are looked for
 * @param match what a neighbour counts by how many tracks ago its newest shared track was heard
 * @param idf how much rare tracks are raised: a score is multiplied by one and this times the
 *     logarithm of one over the share of the sessions that have the track; at least 0
 * @param ageDecay what a neighbour counts compared with one younger by one unit of its {@link
 *     Recency}: above 0, at most 1; at 1 age does not matter
 * @param recency what makes a past session recent
 * @param rules what sequential rules count together, compared with all that the neighbours say; at
 *     least 0, and 0 leaves them out
 * @param steps how far apart the two tracks of a rule may be, and how many of the last tracks speak
 *     by their rules; at least 1, and 1 makes them direct followers of the last track
 */
public record VsknnConfig(
    int neighbours,
    int sample,
    Fade heard,
    Fade match,
    double idf,
    double ageDecay,
    Recency recency,
    double rules,
    int steps) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public VsknnConfig {
    Checks.positive("neighbours", neighbours);
    Checks.positive("sample", sample);
    Checks.decay("ageDecay", ageDecay);
    Checks.atLeastZero("idf", idf);
    Checks.atLeastZero("rules", rules);
    Checks.positive("steps", steps);
  }

  /**
   * 50 neighbours among 5,000 sessions, weighted by place alone; rules over 20 steps as strong as
   * neighbours.
   */
  public static VsknnConfig defaults() {
    return new VsknnConfig(50, 5000, Fade.DIV, Fade.SAME, 0, 1, Recency.TIME, 1, 20);
  }

  /** The same with so many neighbours. */
  public VsknnConfig withNeighbours(int newNeighbours) {
    return with("neighbours", newNeighbours);
  }

  /** The same comparing so many sessions. */
  public VsknnConfig withSample(int newSample) {
    return with("sample", newSample);
  }

  /** The same with this weighting of the running session. */
  public VsknnConfig withHeard(Fade newHeard) {
    return with("heard", newHeard);
  }

  /** The same with this weighting of the newest shared track. */
  public VsknnConfig withMatch(Fade newMatch) {
    return with("match", newMatch);
  }

  /** The same with this weight of rarity. */
  public VsknnConfig withIdf(double newIdf) {
    return with("idf", newIdf);
  }

  /** The same with this decay by the age of neighbours. */
  public VsknnConfig withAgeDecay(double newAgeDecay) {
    return with("ageDecay", newAgeDecay);
  }

  /** The same with this notion of recency. */
  public VsknnConfig withRecency(Recency newRecency) {
    return with("recency", newRecency);
  }

  /** The same with this weight of sequential rules. */
  public VsknnConfig withRules(double newRules) {
    return with("rules", newRules);
  }

  /** The same with sequential rules over so many steps. */
  public VsknnConfig withSteps(int newSteps) {
    return with("steps", newSteps);
  }

  NeighbourSettings settings() {
    Weighting weighting =
        new Weighting(heard::within, false, age -> match.after(age + 1), ageDecay, 1, idf);
    return new NeighbourSettings(neighbours, sample, recency, rules, steps, weighting);
  }

  private VsknnConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
