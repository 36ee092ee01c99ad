package org.songnet.models.java.factor;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.Metric;
import org.songnet.vector.SparseMatrix;

/** Scores by the products of vectors; who is not known is folded in. */
final class IalsRecommender implements FactorRecommender, ExplainingRecommender {

  private final Catalog catalog;
  private final ModelInfo info;
  private final IalsConfig config;
  private final Popularity popularity;
  private final Histories histories;
  private final Factors users;
  private final FoldIn foldIn;
  private final TrackVectors vectors;
  private final Lazy<TrackVectors> directions;
  private final Lazy<UserVectors> neighbours;

  IalsRecommender(
      Catalog catalog,
      ModelInfo info,
      IalsConfig config,
      Popularity popularity,
      Histories histories,
      Factors users,
      Factors tracks) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.popularity = popularity;
    this.histories = histories;
    this.users = users;
    this.foldIn = new FoldIn(config, tracks);
    this.vectors = TrackVectors.of(catalog, tracks, Metric.DOT);
    this.directions = new Lazy<>(() -> TrackVectors.of(catalog, tracks, Metric.COSINE));
    this.neighbours = new Lazy<>(() -> new UserVectors(histories, users));
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  IalsConfig config() {
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
    return foldIn.tracks();
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
    OptionalInt user = histories.user(request);
    boolean goesOn = request.session().stream().anyMatch(id -> catalog.indexOf(id).isPresent());
    if (user.isPresent() && !goesOn) {
      float[] vector = new float[users.dimension()];
      users.get(user.getAsInt(), vector);
      return vector;
    }
    return goesOn ? foldIn.vector(histories.evidence(request)) : new float[0];
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
  public List<SimilarUser> similarUsers(RecommendationRequest request, int k) {
    Checks.positive("k", k);
    return neighbours.get().nearest(vector(request), histories.user(request), k);
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    int index = catalog.requireIndex(track);
    SparseMatrix plays = histories.evidence(request);
    double score = scores(request)[index];
    if (plays.size() == 0) {
      return new Explanation(
          score, List.of(new Explanation.Part(new Explanation.Named("popularity"), score)));
    }
    Influence influence = new Influence(foldIn, foldIn.observed(plays), foldIn.penalties(plays));
    return new Explanation(score, influence.parts(catalog, index));
  }
}
