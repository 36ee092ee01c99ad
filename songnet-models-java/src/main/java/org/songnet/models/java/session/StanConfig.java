package org.songnet.models.java.session;

/**
 * How {@link StanTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 * @param sessionDecay what a neighbour counts compared with one younger by one unit of its {@link
 *     Recency}: above 0, at most 1; at 1 age does not matter
 * @param distanceDecay what a track of a neighbour counts compared with one that is a place nearer
 *     to the last shared track there: above 0, at most 1; at 1 places do not matter
 * @param recency what makes a past session recent
 * @param bigrams what the direct followers of the last track count together, compared with all that
 *     the neighbours say; at least 0, and 0 leaves them out
 */
public record StanConfig(
    int neighbours,
    int sample,
    double decay,
    double sessionDecay,
    double distanceDecay,
    Recency recency,
    double bigrams) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public StanConfig {
    NeighbourSettings.requireDecay("decay", decay);
    settings(neighbours, sample, decay, sessionDecay, distanceDecay, recency, bigrams);
  }

  /** 200 neighbours. */
  public static StanConfig defaults() {
    return new StanConfig(200, 5000, .8, 1, .9, Recency.TIME, 0);
  }

  /** The same with so many neighbours. */
  public StanConfig withNeighbours(int newNeighbours) {
    return new StanConfig(
        newNeighbours, sample, decay, sessionDecay, distanceDecay, recency, bigrams);
  }

  /** The same comparing so many sessions. */
  public StanConfig withSample(int newSample) {
    return new StanConfig(
        neighbours, newSample, decay, sessionDecay, distanceDecay, recency, bigrams);
  }

  /** The same with this decay along the running session. */
  public StanConfig withDecay(double newDecay) {
    return new StanConfig(
        neighbours, sample, newDecay, sessionDecay, distanceDecay, recency, bigrams);
  }

  /** The same with this decay by the age of neighbours. */
  public StanConfig withSessionDecay(double newSessionDecay) {
    return new StanConfig(
        neighbours, sample, decay, newSessionDecay, distanceDecay, recency, bigrams);
  }

  /** The same with this decay along neighbours. */
  public StanConfig withDistanceDecay(double newDistanceDecay) {
    return new StanConfig(
        neighbours, sample, decay, sessionDecay, newDistanceDecay, recency, bigrams);
  }

  /** The same with this notion of recency. */
  public StanConfig withRecency(Recency newRecency) {
    return new StanConfig(
        neighbours, sample, decay, sessionDecay, distanceDecay, newRecency, bigrams);
  }

  /** The same with this weight of direct followers. */
  public StanConfig withBigrams(double newBigrams) {
    return new StanConfig(
        neighbours, sample, decay, sessionDecay, distanceDecay, recency, newBigrams);
  }

  NeighbourSettings settings() {
    return settings(neighbours, sample, decay, sessionDecay, distanceDecay, recency, bigrams);
  }

  private static NeighbourSettings settings(
      int neighbours,
      int sample,
      double decay,
      double sessionDecay,
      double distanceDecay,
      Recency recency,
      double bigrams) {
    return new NeighbourSettings(
        neighbours,
        sample,
        recency,
        bigrams,
        new Weighting(Weighting.decaying(decay), true, age -> 1, sessionDecay, distanceDecay, 0));
  }
}
