package org.songnet;

/** A recommender that says why; it declares {@link Capability#EXPLAIN}. */
public interface ExplainingRecommender extends Recommender {

  /**
   * Why a track has the score it has for a request.
   *
   * @param request only its evidence counts: the user and the session
   * @param track one of the catalog
   * @return parts that sum to the score that {@link #recommend} gives the track, up to rounding
   * @throws IllegalArgumentException if the catalog does not have the track
   */
  Explanation explain(RecommendationRequest request, TrackId track);
}
