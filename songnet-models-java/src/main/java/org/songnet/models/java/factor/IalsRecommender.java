package org.songnet.models.java.factor;

import java.util.List;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** Scores by the products of vectors, and says why: each song heard has its share in a score. */
final class IalsRecommender extends LatentRecommender implements ExplainingRecommender {

  private final FoldIn foldIn;

  IalsRecommender(
      Catalog catalog,
      ModelInfo info,
      IalsConfig config,
      Popularity popularity,
      Histories histories,
      Factors users,
      FoldIn foldIn) {
    super(catalog, info, config, popularity, histories, users, foldIn);
    this.foldIn = foldIn;
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog().requireIndex(track);
    SparseMatrix plays = histories().evidence(request);
    double score = scores(request)[index];
    if (plays.size() == 0) {
      return new Explanation(
          score, List.of(new Explanation.Part(new Explanation.Named("popularity"), score)));
    }
    Influence influence = new Influence(foldIn, foldIn.observed(plays), foldIn.penalties(plays));
    return new Explanation(score, influence.parts(catalog(), index));
  }
}
