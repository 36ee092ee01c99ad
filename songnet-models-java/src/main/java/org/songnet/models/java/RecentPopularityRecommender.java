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

/** Tracks by their recent counts; a session changes nothing. */
final class RecentPopularityRecommender implements SessionRecommender, ExplainingRecommender {

  private static final Explanation.Source REASON = new Explanation.Named("recent popularity");

  private final Catalog catalog;
  private final ModelInfo info;
  private final RecentPopularityConfig config;
  private final Popularity popularity;
  private final float[] recent;
  private final float[] scores;

  private RecentPopularityRecommender(
      Catalog catalog,
      ModelInfo info,
      RecentPopularityConfig config,
      Popularity popularity,
      float[] recent,
      float[] scores) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.popularity = popularity;
    this.recent = recent;
    this.scores = scores;
  }

  /**
   * Makes the model of these counts.
   *
   * @param recent by catalog index; not copied
   * @throws IllegalArgumentException if a count is negative or not finite
   */
  static RecentPopularityRecommender of(
      Catalog catalog,
      ModelInfo info,
      RecentPopularityConfig config,
      Popularity popularity,
      float[] recent) {
    double sum = 1;
    for (float count : recent) {
      if (!(count >= 0 && count < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("recent count must not be negative: " + count);
      }
      sum += count;
    }
    float[] scores = new float[recent.length];
    for (int track = 0; track < scores.length; track++) {
      scores[track] = (float) Math.log((recent[track] + popularity.probability(track)) / sum);
    }
    return new RecentPopularityRecommender(catalog, info, config, popularity, recent, scores);
  }

  RecentPopularityConfig config() {
    return config;
  }

  Popularity popularity() {
    return popularity;
  }

  float[] recent() {
    return recent.clone();
  }

  @Override
  public SessionCursor startSession() {
    return new ConstantCursor(scores);
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    return Explanation.of(scores[catalog.requireIndex(track)], REASON);
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }
}
