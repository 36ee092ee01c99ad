package org.songnet.models.java.session;

import org.songnet.spi.Checks;

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
    return new VsknnConfig(
        newNeighbours, sample, heard, match, idf, ageDecay, recency, rules, steps);
  }

  /** The same comparing so many sessions. */
  public VsknnConfig withSample(int newSample) {
    return new VsknnConfig(
        neighbours, newSample, heard, match, idf, ageDecay, recency, rules, steps);
  }

  /** The same with this weighting of the running session. */
  public VsknnConfig withHeard(Fade newHeard) {
    return new VsknnConfig(
        neighbours, sample, newHeard, match, idf, ageDecay, recency, rules, steps);
  }

  /** The same with this weighting of the newest shared track. */
  public VsknnConfig withMatch(Fade newMatch) {
    return new VsknnConfig(
        neighbours, sample, heard, newMatch, idf, ageDecay, recency, rules, steps);
  }

  /** The same with this weight of rarity. */
  public VsknnConfig withIdf(double newIdf) {
    return new VsknnConfig(
        neighbours, sample, heard, match, newIdf, ageDecay, recency, rules, steps);
  }

  /** The same with this decay by the age of neighbours. */
  public VsknnConfig withAgeDecay(double newAgeDecay) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, newAgeDecay, recency, rules, steps);
  }

  /** The same with this notion of recency. */
  public VsknnConfig withRecency(Recency newRecency) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, ageDecay, newRecency, rules, steps);
  }

  /** The same with this weight of sequential rules. */
  public VsknnConfig withRules(double newRules) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, ageDecay, recency, newRules, steps);
  }

  /** The same with sequential rules over so many steps. */
  public VsknnConfig withSteps(int newSteps) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, ageDecay, recency, rules, newSteps);
  }

  NeighbourSettings settings() {
    Weighting weighting =
        new Weighting(heard::within, false, age -> match.after(age + 1), ageDecay, 1, idf);
    return new NeighbourSettings(neighbours, sample, recency, rules, steps, weighting);
  }
}
