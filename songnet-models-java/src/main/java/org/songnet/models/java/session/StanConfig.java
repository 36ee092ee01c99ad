package org.songnet.models.java.session;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link StanTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 * @param ageDecay what a neighbour counts compared with one younger by one unit of its {@link
 *     Recency}: above 0, at most 1; at 1 age does not matter
 * @param placeDecay what a track of a neighbour counts compared with one that is a place nearer to
 *     the last shared track there: above 0, at most 1; at 1 places do not matter
 * @param recency what makes a past session recent
 * @param rules what sequential rules count together, compared with all that the neighbours say; at
 *     least 0, and 0 leaves them out
 * @param steps how far apart the two tracks of a rule may be, and how many of the last tracks speak
 *     by their rules; at least 1, and 1 makes them direct followers of the last track
 */
public record StanConfig(
    int neighbours,
    int sample,
    double decay,
    double ageDecay,
    double placeDecay,
    Recency recency,
    double rules,
    int steps) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public StanConfig {
    Checks.positive("neighbours", neighbours);
    Checks.positive("sample", sample);
    Checks.decay("decay", decay);
    Checks.decay("ageDecay", ageDecay);
    Checks.decay("placeDecay", placeDecay);
    Checks.atLeastZero("rules", rules);
    Checks.positive("steps", steps);
  }

  /**
   * 50 neighbours among 5,000 sessions, decays .97, .99 a day and .99 a place; rules over 20 steps
   * as strong as neighbours.
   */
  public static StanConfig defaults() {
    return new StanConfig(50, 5000, .97, .99, .99, Recency.TIME, 1, 20);
  }

  /** The same with so many neighbours. */
  public StanConfig withNeighbours(int newNeighbours) {
    return with("neighbours", newNeighbours);
  }

  /** The same comparing so many sessions. */
  public StanConfig withSample(int newSample) {
    return with("sample", newSample);
  }

  /** The same with this decay along the running session. */
  public StanConfig withDecay(double newDecay) {
    return with("decay", newDecay);
  }

  /** The same with this decay by the age of neighbours. */
  public StanConfig withAgeDecay(double newAgeDecay) {
    return with("ageDecay", newAgeDecay);
  }

  /** The same with this decay along neighbours. */
  public StanConfig withPlaceDecay(double newPlaceDecay) {
    return with("placeDecay", newPlaceDecay);
  }

  /** The same with this notion of recency. */
  public StanConfig withRecency(Recency newRecency) {
    return with("recency", newRecency);
  }

  /** The same with this weight of sequential rules. */
  public StanConfig withRules(double newRules) {
    return with("rules", newRules);
  }

  /** The same with sequential rules over so many steps. */
  public StanConfig withSteps(int newSteps) {
    return with("steps", newSteps);
  }

  NeighbourSettings settings() {
    Weighting weighting =
        new Weighting(Weighting.decaying(decay), true, age -> 1, ageDecay, placeDecay, 0);
    return new NeighbourSettings(neighbours, sample, recency, rules, steps, weighting);
  }

  private StanConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
