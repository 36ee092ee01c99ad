package org.songnet.models.java.session;

/**
 * How {@link VsknnTrainer} finds and weights neighbours.
 *
 * @param neighbours how many of the most similar sessions speak, at least 1
 * @param sample how many of the most recent sessions that share a track are compared, at least 1
 * @param heard what a track of the running session counts when neighbours are looked for
 * @param match what a neighbour counts by how many tracks ago its newest shared track was heard
 * @param idf how much rare tracks are raised: a score is multiplied by one and this times the
 *     logarithm of one over the share of the sessions that have the track; at least 0
 * @param sessionDecay what a neighbour counts compared with one younger by one unit of its {@link
 *     Recency}: above 0, at most 1; at 1 age does not matter
 * @param recency what makes a past session recent
 * @param bigrams what the direct followers of the last track count together, compared with all that
 *     the neighbours say; at least 0, and 0 leaves them out
 */
public record VsknnConfig(
    int neighbours,
    int sample,
    Fade heard,
    Fade match,
    double idf,
    double sessionDecay,
    Recency recency,
    double bigrams) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public VsknnConfig {
    settings(neighbours, sample, heard, match, idf, sessionDecay, recency, bigrams);
  }

  /** 200 neighbours. */
  public static VsknnConfig defaults() {
    return new VsknnConfig(200, 5000, Fade.DIV, Fade.DIV, 1, 1, Recency.TIME, 0);
  }

  /** The same with so many neighbours. */
  public VsknnConfig withNeighbours(int newNeighbours) {
    return new VsknnConfig(
        newNeighbours, sample, heard, match, idf, sessionDecay, recency, bigrams);
  }

  /** The same comparing so many sessions. */
  public VsknnConfig withSample(int newSample) {
    return new VsknnConfig(
        neighbours, newSample, heard, match, idf, sessionDecay, recency, bigrams);
  }

  /** The same with this weighting of the running session. */
  public VsknnConfig withHeard(Fade newHeard) {
    return new VsknnConfig(
        neighbours, sample, newHeard, match, idf, sessionDecay, recency, bigrams);
  }

  /** The same with this weighting of the newest shared track. */
  public VsknnConfig withMatch(Fade newMatch) {
    return new VsknnConfig(
        neighbours, sample, heard, newMatch, idf, sessionDecay, recency, bigrams);
  }

  /** The same with this weight of rarity. */
  public VsknnConfig withIdf(double newIdf) {
    return new VsknnConfig(
        neighbours, sample, heard, match, newIdf, sessionDecay, recency, bigrams);
  }

  /** The same with this decay by the age of neighbours. */
  public VsknnConfig withSessionDecay(double newSessionDecay) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, newSessionDecay, recency, bigrams);
  }

  /** The same with this notion of recency. */
  public VsknnConfig withRecency(Recency newRecency) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, sessionDecay, newRecency, bigrams);
  }

  /** The same with this weight of direct followers. */
  public VsknnConfig withBigrams(double newBigrams) {
    return new VsknnConfig(
        neighbours, sample, heard, match, idf, sessionDecay, recency, newBigrams);
  }

  NeighbourSettings settings() {
    return settings(neighbours, sample, heard, match, idf, sessionDecay, recency, bigrams);
  }

  private static NeighbourSettings settings(
      int neighbours,
      int sample,
      Fade heard,
      Fade match,
      double idf,
      double sessionDecay,
      Recency recency,
      double bigrams) {
    return new NeighbourSettings(
        neighbours,
        sample,
        recency,
        bigrams,
        new Weighting(heard::within, false, age -> match.after(age + 1), sessionDecay, 1, idf));
  }
}
