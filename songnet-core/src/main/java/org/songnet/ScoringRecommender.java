package org.songnet;

import java.util.List;

/** A recommender that can say what it thinks of every track of its catalog at once. */
public interface ScoringRecommender extends Recommender {

  /**
   * Scores every track for a request.
   *
   * @param request only its evidence counts: the user and the session, not {@code k}, exclusions or
   *     candidates
   * @return a fresh array by catalog index, all finite, higher is better
   */
  float[] scores(RecommendationRequest request);

  @Override
  default List<ScoredTrack> recommend(RecommendationRequest request) {
    return Ranking.top(catalog(), scores(request), request);
  }
}
