package org.songnet;

import java.util.List;

/**
 * A recommender that follows a session track by track.
 *
 * <p>What was computed for the session so far is kept in a {@link SessionCursor}, so one more track
 * costs one step, not the whole session again.
 */
public interface SessionRecommender extends Recommender {

  /** Starts a session without any track yet. */
  SessionCursor startSession();

  @Override
  default List<ScoredTrack> recommend(RecommendationRequest request) {
    SessionCursor cursor = startSession();
    for (TrackId track : request.session()) {
      cursor.append(track);
    }
    return Ranking.top(catalog(), cursor.scores(), request);
  }
}
