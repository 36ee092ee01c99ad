package org.songnet.models.java;

import java.util.List;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** What the listener heard by how often, over popularity. */
record UserPopularityRecommender(
    Catalog catalog, ModelInfo info, Popularity popularity, Histories histories)
    implements ScoringRecommender, ExplainingRecommender {

  private static final Explanation.Source POPULARITY = new Explanation.Named("popularity");

  @Override
  public float[] scores(RecommendationRequest request) {
    float[] scores = popularity.logProbabilities();
    SparseMatrix heard = histories.evidence(request);
    for (int i = 0; i < heard.size(); i++) {
      int track = heard.column(i);
      scores[track] = (float) (heard.value(i) + popularity.probability(track));
    }
    return scores;
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    float score = scores(request)[index];
    if (score < 0) {
      return Explanation.of(score, POPULARITY);
    }
    double popular = popularity.probability(index);
    return new Explanation(
        score,
        List.of(
            new Explanation.Part(new Explanation.HeardTrack(track), score - popular),
            new Explanation.Part(POPULARITY, popular)));
  }
}
