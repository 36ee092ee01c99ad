package org.songnet.models.java;

import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/** Tracks by their counts; a session changes nothing. */
record PopularityRecommender(Catalog catalog, ModelInfo info, Popularity popularity)
    implements SessionRecommender {

  @Override
  public SessionCursor startSession() {
    return new SessionCursor() {
      @Override
      public void append(TrackId track) {
        // Popularity does not depend on what was heard.
      }

      @Override
      public float[] scores() {
        return popularity.logProbabilities();
      }
    };
  }
}
