package org.songnet.models.java.session;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link SessionKnnTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 * @param recency what makes a past session recent
 * @param rules what sequential rules count together, compared with all that the neighbours say; at
 *     least 0, and 0 leaves them out
 * @param steps how far apart the two tracks of a rule may be, and how many of the last tracks speak
 *     by their rules; at least 1, and 1 makes them direct followers of the last track
 */
public record SessionKnnConfig(
    int neighbours, int sample, double decay, Recency recency, double rules, int steps) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SessionKnnConfig {
    Checks.positive("neighbours", neighbours);
    Checks.positive("sample", sample);
    Checks.decay("decay", decay);
    Checks.atLeastZero("rules", rules);
    Checks.positive("steps", steps);
  }

  /** 50 neighbours among 5,000 sessions, decay .97, rules over 20 steps as strong as neighbours. */
  public static SessionKnnConfig defaults() {
    return new SessionKnnConfig(50, 5000, .97, Recency.TIME, 1, 20);
  }

  /** The same with so many neighbours. */
  public SessionKnnConfig withNeighbours(int newNeighbours) {
    return with("neighbours", newNeighbours);
  }

  /** The same comparing so many sessions. */
  public SessionKnnConfig withSample(int newSample) {
    return with("sample", newSample);
  }

  /** The same with this decay along the running session. */
  public SessionKnnConfig withDecay(double newDecay) {
    return with("decay", newDecay);
  }

  /** The same with this notion of recency. */
  public SessionKnnConfig withRecency(Recency newRecency) {
    return with("recency", newRecency);
  }

  /** The same with this weight of sequential rules. */
  public SessionKnnConfig withRules(double newRules) {
    return with("rules", newRules);
  }

  /** The same with sequential rules over so many steps. */
  public SessionKnnConfig withSteps(int newSteps) {
    return with("steps", newSteps);
  }

  NeighbourSettings settings() {
    Weighting weighting = new Weighting(Weighting.decaying(decay), true, age -> 1, 1, 1, 0);
    return new NeighbourSettings(neighbours, sample, recency, rules, steps, weighting);
  }

  private SessionKnnConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
