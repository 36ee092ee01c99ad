package org.songnet;

/** What a recommender can do beyond ranking its catalog; declared, never found out by trying. */
public enum Capability {
  /** Uses {@link RecommendationRequest#user} of listeners seen in training. */
  KNOWN_USER,
  /** Uses {@link RecommendationRequest#session}, in order. */
  SESSION,
  /**
   * Uses the session of a listener never seen in training as evidence of taste, without retraining.
   */
  FOLD_IN,
  /** Scores tracks that were in the catalog but never heard in training. */
  COLD_TRACKS,
  /** Scores are natural-log probabilities of the next track: their exponentials sum to one. */
  LOG_PROBABILITIES,
  /** Finds tracks similar to a track. */
  SIMILAR,
  /** Explains why a track was recommended. */
  EXPLAIN
}
