package org.songnet.models.java;

import java.util.Arrays;
import java.util.SplittableRandom;
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

/** An order for each history that has nothing to do with it. */
record RandomRecommender(
    Catalog catalog,
    ModelInfo info,
    RandomConfig config,
    Popularity popularity,
    Histories histories)
    implements ScoringRecommender, ExplainingRecommender {

  private static final Explanation.Source CHANCE = new Explanation.Named("chance");
  private static final Explanation.Source POPULARITY = new Explanation.Named("popularity");

  @Override
  public float[] scores(RecommendationRequest request) {
    SparseMatrix heard = histories.evidence(request);
    if (heard.size() == 0) {
      return popularity.logProbabilities();
    }
    long history = 31L * Arrays.hashCode(heard.rowColumns(0)) + Arrays.hashCode(heard.rowValues(0));
    SplittableRandom random = new SplittableRandom(1_000_003 * config.seed() + history);
    float[] scores = new float[catalog.size()];
    for (int track = 0; track < scores.length; track++) {
      scores[track] = (float) random.nextDouble();
    }
    return scores;
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    float score = scores(request)[catalog.requireIndex(track)];
    return Explanation.of(score, score < 0 ? POPULARITY : CHANCE);
  }
}
