package org.songnet.models.java.session;

/**
 * What the configurations of all session kNN models come down to.
 *
 * @param neighbours how many of the most similar sessions speak
 * @param sample how many of the most recent sessions that share a track are compared
 * @param recency what makes a session recent
 * @param rules what sequential rules count, compared with all neighbours
 * @param steps how far apart the tracks of a rule may be, and how many of the last tracks speak
 * @param weighting how the parts of a score are weighted
 */
record NeighbourSettings(
    int neighbours, int sample, Recency recency, double rules, int steps, Weighting weighting) {

  private static final int RULES_PER_TRACK = 200;

  /** The rules that are added to what neighbours say. */
  SequentialRulesConfig rulesConfig() {
    return new SequentialRulesConfig(steps, Fade.LOG, RULES_PER_TRACK, steps);
  }
}
