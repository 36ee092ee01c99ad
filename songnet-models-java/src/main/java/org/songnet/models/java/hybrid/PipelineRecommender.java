package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.ListenerMemory;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.rerank.ArtistCap;
import org.songnet.rerank.Calibration;
import org.songnet.rerank.MaximalMarginalRelevance;
import org.songnet.rerank.TrackSimilarity;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/**
 * Models propose and rank, the re-rankers order anew.
 *
 * <p>Where there are re-rankers, a score is one over the place in the list.
 */
final class PipelineRecommender implements ExplainingRecommender, ListenerMemory {

  private final Catalog catalog;
  private final ModelInfo info;
  private final PipelineConfig config;
  private final RankingStage stage;
  private final Histories histories;
  private final Popularity popularity;
  private final List<Reranker> rerankers = new ArrayList<>();

  PipelineRecommender(
      Catalog catalog,
      ModelInfo info,
      PipelineConfig config,
      RankingStage stage,
      Histories histories,
      Popularity popularity) {
    this.catalog = catalog;
    this.info = info;
    this.config = config;
    this.stage = stage;
    this.histories = histories;
    this.popularity = popularity;
    if (config.artistCap() > 0) {
      rerankers.add(new ArtistCap(catalog, config.artistCap()));
    }
    if (config.variety() > 0) {
      rerankers.add(
          new MaximalMarginalRelevance(
              catalog, TrackSimilarity.byArtistsAndGenres(), config.variety()));
    }
    if (config.genreWeight() > 0) {
      rerankers.add(new Calibration(catalog, Track::genres, this::heard, config.genreWeight()));
    }
    if (config.popularityWeight() > 0) {
      rerankers.add(
          new Calibration(
              catalog,
              PopularityLevels.of(catalog, popularity),
              this::heard,
              config.popularityWeight()));
    }
  }

  private List<TrackId> heard(RecommendationRequest request) {
    SparseMatrix evidence = histories.evidence(request);
    List<TrackId> tracks = new ArrayList<>();
    for (int position = 0; position < evidence.size(); position++) {
      tracks.add(catalog.track(evidence.column(position)).id());
    }
    return tracks;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  PipelineConfig config() {
    return config;
  }

  RankingStage stage() {
    return stage;
  }

  Histories histories() {
    return histories;
  }

  Popularity popularity() {
    return popularity;
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    List<ScoredTrack> list = stage.ranked(request, !rerankers.isEmpty());
    if (rerankers.isEmpty()) {
      return list;
    }
    for (int i = 0; i < rerankers.size(); i++) {
      // Only the last one may stop at k: those before leave it a choice.
      boolean last = i == rerankers.size() - 1;
      list = rerankers.get(i).rerank(list, last ? request : request.top(list.size()));
    }
    return byPlace(list);
  }

  private static List<ScoredTrack> byPlace(List<ScoredTrack> list) {
    List<ScoredTrack> places = new ArrayList<>(list.size());
    for (ScoredTrack scored : list) {
      places.add(new ScoredTrack(scored.track(), 1.0 / (places.size() + 1)));
    }
    return places;
  }

  @Override
  public Set<TrackId> heardBy(UserId user) {
    return histories.heardBy(user);
  }

  /** Why the track is ranked as it is; only declared where nothing ranks after that. */
  @Override
  public Explanation explain(RecommendationRequest request, TrackId track) {
    return stage.explain(request, track);
  }

  @Override
  public void close() {
    stage.close();
  }
}
