package org.songnet.models.java.session;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How {@link VstanTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 * @param ageDecay what a neighbour counts compared with one younger by one unit of its {@link
 *     Recency}: above 0, at most 1; at 1 age does not matter
 * @param placeDecay what a track of a neighbour counts compared with one that is a place nearer to
 *     the last shared track there: above 0, at most 1; at 1 places do not matter
 * @param matchDecay what a neighbour counts for each track that came after its newest shared one:
 *     above 0, at most 1
 * @param idf how much rare tracks are raised: a score is multiplied by one and this times the
 *     logarithm of one over the share of the sessions that have the track; at least 0
 * @param recency what makes a past session recent
 * @param rules what sequential rules count together, compared with all that the neighbours say; at
 *     least 0, and 0 leaves them out
 * @param steps how far apart the two tracks of a rule may be, and how many of the last tracks speak
 *     by their rules; at least 1, and 1 makes them direct followers of the last track
 */
public record VstanConfig(
    int neighbours,
    int sample,
    double decay,
    double ageDecay,
    double placeDecay,
    double matchDecay,
    double idf,
    Recency recency,
    double rules,
    int steps) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public VstanConfig {
    Checks.positive("neighbours", neighbours);
    Checks.positive("sample", sample);
    Checks.decay("decay", decay);
    Checks.decay("ageDecay", ageDecay);
    Checks.decay("placeDecay", placeDecay);
    Checks.decay("matchDecay", matchDecay);
    Checks.atLeastZero("idf", idf);
    Checks.atLeastZero("rules", rules);
    Checks.positive("steps", steps);
  }

  /**
   * 50 neighbours among 5,000 sessions, decays .97, .99 a day, .99 a place and .97; no idf; rules
   * over 20 steps as strong as neighbours.
   */
  public static VstanConfig defaults() {
    return new VstanConfig(50, 5000, .97, .99, .99, .97, 0, Recency.TIME, 1, 20);
  }

  /** The same with so many neighbours. */
  public VstanConfig withNeighbours(int newNeighbours) {
    return with("neighbours", newNeighbours);
  }

  /** The same comparing so many sessions. */
  public VstanConfig withSample(int newSample) {
    return with("sample", newSample);
  }

  /** The same with this decay along the running session. */
  public VstanConfig withDecay(double newDecay) {
    return with("decay", newDecay);
  }

  /** The same with this decay by the age of neighbours. */
  public VstanConfig withAgeDecay(double newAgeDecay) {
    return with("ageDecay", newAgeDecay);
  }

  /** The same with this decay along neighbours. */
  public VstanConfig withPlaceDecay(double newPlaceDecay) {
    return with("placeDecay", newPlaceDecay);
  }

  /** The same with this decay of the newest shared track. */
  public VstanConfig withMatchDecay(double newMatchDecay) {
    return with("matchDecay", newMatchDecay);
  }

  /** The same with this weight of rarity. */
  public VstanConfig withIdf(double newIdf) {
    return with("idf", newIdf);
  }

  /** The same with this notion of recency. */
  public VstanConfig withRecency(Recency newRecency) {
    return with("recency", newRecency);
  }

  /** The same with this weight of sequential rules. */
  public VstanConfig withRules(double newRules) {
    return with("rules", newRules);
  }

  /** The same with sequential rules over so many steps. */
  public VstanConfig withSteps(int newSteps) {
    return with("steps", newSteps);
  }

  NeighbourSettings settings() {
    Weighting weighting =
        new Weighting(
            Weighting.decaying(decay),
            true,
            age -> Math.pow(matchDecay, age),
            ageDecay,
            placeDecay,
            idf);
    return new NeighbourSettings(neighbours, sample, recency, rules, steps, weighting);
  }

  private VstanConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
