package org.songnet;

/**
 * A recommender that follows a session track by track.
 *
 * <p>What was computed for the session so far is kept in a {@link SessionCursor}, so one more track
 * costs one step, not the whole session again.
 */
public interface SessionRecommender extends ScoringRecommender {

  /** Starts a session without any track yet. */
  SessionCursor startSession();

  /** Starts a session of a listener: models that know where he left off go on from there. */
  default SessionCursor startSession(UserId user) {
    return startSession();
  }

  @Override
  default float[] scores(RecommendationRequest request) {
    SessionCursor cursor = request.user().map(this::startSession).orElseGet(this::startSession);
    for (TrackId track : request.session()) {
      cursor.append(track);
    }
    return cursor.scores();
  }
}
