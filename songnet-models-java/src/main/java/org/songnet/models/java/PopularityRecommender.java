package org.songnet.models.java;

import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;

/** Tracks by their counts; a session changes nothing. */
record PopularityRecommender(Catalog catalog, ModelInfo info, Popularity popularity)
    implements SessionRecommender, ExplainingRecommender {

  private static final Explanation.Source REASON = new Explanation.Named("popularity");

  @Override
  public SessionCursor startSession() {
    return new ConstantCursor(popularity.logProbabilities());
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    return Explanation.of(Math.log(popularity.probability(catalog.requireIndex(track))), REASON);
  }
}
