package org.songnet.models.java.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.spi.Popularity;
import org.songnet.vector.RankKey;
import org.songnet.vector.SparseMatrix;

/** Sums the similarities of the nearest listeners over what they heard, over popularity. */
record UserKnnRecommender(
    Catalog catalog,
    ModelInfo info,
    UserKnnConfig config,
    Popularity popularity,
    SimilarListeners listeners)
    implements ScoringRecommender, ExplainingRecommender {

  @Override
  public float[] scores(RecommendationRequest request) {
    float[] sums = new float[catalog.size()];
    SparseMatrix heard = listeners.histories().matrix();
    for (long key : listeners.nearest(request)) {
      float similarity = RankKey.score(key);
      int listener = RankKey.index(key);
      for (int i = heard.start(listener); i < heard.end(listener); i++) {
        sums[heard.column(i)] += (float) (similarity * config.weighting().amount(heard.value(i)));
      }
    }
    return OverPopularity.scores(sums, popularity);
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    SparseMatrix heard = listeners.histories().matrix();
    List<Explanation.Part> parts = new ArrayList<>();
    for (long key : listeners.nearest(request)) {
      int listener = RankKey.index(key);
      int at = Arrays.binarySearch(heard.rowColumns(listener), index);
      if (at >= 0) {
        float count = heard.value(heard.start(listener) + at);
        double amount = RankKey.score(key) * config.weighting().amount(count);
        parts.add(
            new Explanation.Part(
                new Explanation.OtherListener(listeners.histories().user(listener)), amount));
      }
    }
    return OverPopularity.explanation(parts, index, popularity);
  }
}
