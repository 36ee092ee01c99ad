package org.songnet.models.java.factor;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Checks;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.spi.TrackVectors;
import org.songnet.vector.Metric;

/**
 * Scores by the products of vectors that end in biases; who is not known, or has a session besides,
 * is fitted. Biases make nobody and nothing similar.
 */
class LatentRecommender implements FactorRecommender {

  private final Catalog catalog;
  private final ModelInfo info;
  private final Record config;
  private final Popularity popularity;
  private final Histories histories;
  private final Factors users;
  private final UserFit fit;
  private final TrackVectors vectors;
  private final Lazy<TrackVectors> directions;
  private final Lazy<UserVectors> neighbours;

  LatentRecommender(
      Catalog catalog,
      ModelInfo info,
      Record config,
      Popularity popularity,
      Histories histories,
      Factors users,
      UserFit fit) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.popularity = popularity;
    this.histories = histories;
    this.users = users;
    this.fit = fit;
    this.vectors = new TrackVectors(catalog, fit.tracks().index(Metric.DOT));
    this.directions =
        new Lazy<>(
            () ->
                new TrackVectors(catalog, fit.tracks().first(fit.factors()).index(Metric.COSINE)));
    this.neighbours = new Lazy<>(() -> new UserVectors(histories, users.first(fit.factors())));
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  Record config() {
    return config;
  }

  Popularity popularity() {
    return popularity;
  }

  Histories histories() {
    return histories;
  }

  Factors users() {
    return users;
  }

  Factors tracks() {
    return fit.tracks();
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    float[] vector = vector(request);
    return vector.length == 0
        ? Ranking.top(catalog, popularity.logProbabilities(), request)
        : vectors.top(vector, request);
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    float[] vector = vector(request);
    return vector.length == 0 ? popularity.logProbabilities() : vectors.index().scores(vector);
  }

  /** The vector of the listener of a request; empty where nothing is known of him. */
  private float[] vector(RecommendationRequest request) {
    if (request.session().stream().anyMatch(id -> catalog.indexOf(id).isPresent())) {
      return fit.vector(histories.evidence(request));
    }
    OptionalInt user = histories.user(request);
    float[] vector = new float[user.isPresent() ? users.dimension() : 0];
    user.ifPresent(index -> users.get(index, vector));
    return vector;
  }

  @Override
  public Set<TrackId> heardBy(UserId user) {
    return histories.heardBy(user);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    return directions.get().similarTo(track, k);
  }

  @Override
  public int embeddingSize() {
    return fit.factors();
  }

  @Override
  public float[] embedding(TrackId track) {
    float[] vector = new float[tracks().dimension()];
    tracks().get(catalog.requireIndex(track), vector);
    return Arrays.copyOf(vector, fit.factors());
  }

  @Override
  public List<SimilarUser> similarUsers(RecommendationRequest request, int k) {
    Checks.positive("k", k);
    float[] vector = vector(request);
    float[] taste = Arrays.copyOf(vector, Math.min(vector.length, fit.factors()));
    return neighbours.get().nearest(taste, histories.user(request), k);
  }
}
