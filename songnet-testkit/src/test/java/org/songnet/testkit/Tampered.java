package org.songnet.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;

/** A right model to override one method of. */
class Tampered implements SessionRecommender, ExplainingRecommender, SimilarTracks {

  final ToyModel toy;

  Tampered(ToyModel toy) {
    this.toy = toy;
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    return toy.scores(request);
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    return Ranking.top(catalog(), scores(request), request);
  }

  @Override
  public SessionCursor startSession() {
    return toy.startSession();
  }

  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    return toy.explain(request, track);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    return toy.similarTo(track, k);
  }

  @Override
  public ModelInfo info() {
    return toy.info();
  }

  @Override
  public Catalog catalog() {
    return toy.catalog();
  }

  /** What a model says of itself, and declares besides. */
  static ModelInfo declaring(ModelInfo info, Capability more) {
    Set<Capability> capabilities = new HashSet<>(info.capabilities());
    capabilities.add(more);
    return new ModelInfo(info.name(), capabilities, info.trainedOn(), info.metrics());
  }

  /** Answers as a model does, and implements nothing else. */
  record Plain(Recommender model) implements Recommender {
    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      return model.recommend(request);
    }

    @Override
    public ModelInfo info() {
      return model.info();
    }

    @Override
    public Catalog catalog() {
      return model.catalog();
    }
  }
}
