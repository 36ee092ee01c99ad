package org.songnet.models.java.session;

/**
 * How {@link SessionKnnTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param decay what a track of the running session counts compared with the one after it: above 0,
 *     at most 1; at 1 the order does not matter
 * @param recency what makes a past session recent
 * @param bigrams what the direct followers of the last track count together, compared with all that
 *     the neighbours say; at least 0, and 0 leaves them out
 */
public record SessionKnnConfig(
    int neighbours, int sample, double decay, Recency recency, double bigrams) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SessionKnnConfig {
    NeighbourSettings.requireDecay("decay", decay);
    settings(neighbours, sample, decay, recency, bigrams);
  }

  /** 200 neighbours among 5,000 sessions, decay .8, no bigrams. */
  public static SessionKnnConfig defaults() {
    return new SessionKnnConfig(200, 5000, .8, Recency.TIME, 0);
  }

  /** The same with so many neighbours. */
  public SessionKnnConfig withNeighbours(int newNeighbours) {
    return new SessionKnnConfig(newNeighbours, sample, decay, recency, bigrams);
  }

  /** The same comparing so many sessions. */
  public SessionKnnConfig withSample(int newSample) {
    return new SessionKnnConfig(neighbours, newSample, decay, recency, bigrams);
  }

  /** The same with this decay along the running session. */
  public SessionKnnConfig withDecay(double newDecay) {
    return new SessionKnnConfig(neighbours, sample, newDecay, recency, bigrams);
  }

  /** The same with this notion of recency. */
  public SessionKnnConfig withRecency(Recency newRecency) {
    return new SessionKnnConfig(neighbours, sample, decay, newRecency, bigrams);
  }

  /** The same with this weight of direct followers. */
  public SessionKnnConfig withBigrams(double newBigrams) {
    return new SessionKnnConfig(neighbours, sample, decay, recency, newBigrams);
  }

  NeighbourSettings settings() {
    return settings(neighbours, sample, decay, recency, bigrams);
  }

  private static NeighbourSettings settings(
      int neighbours, int sample, double decay, Recency recency, double bigrams) {
    return new NeighbourSettings(
        neighbours,
        sample,
        recency,
        bigrams,
        new Weighting(Weighting.decaying(decay), true, age -> 1, 1, 1, 0));
  }
}
