package org.songnet.models.dl4j.twotower;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ListenerMemory;
import org.songnet.ModelInfo;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.spi.TrackVectors;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.SimilarityIndexBuilder;
import org.songnet.vector.SparseMatrix;

/**
 * Recommends the songs whose vectors have the largest products with the listener's, found by a
 * {@link SimilarityIndex}.
 *
 * <p>A listener seen in training is known by what was learnt for him and by his history; one not
 * seen is folded in by his session alone, through the same network. Songs that nobody heard have
 * vectors made of their features; without features of any song that is not declared. Without
 * evidence the order is that of popularity. Serving is plain Java and calls no native code.
 * Immutable and safe for concurrent use.
 */
public final class TwoTowerRecommender
    implements ScoringRecommender, SimilarTracks, ListenerMemory {

  static final String NAME = "two-tower";

  private final TwoTowerConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final Popularity popularity;
  private final Histories histories;
  private final ServedListeners listeners;
  private final float[] songs;
  private final TrackVectors vectors;
  private final TrackVectors directions;

  TwoTowerRecommender(
      TwoTowerConfig config,
      Catalog catalog,
      ModelInfo info,
      Popularity popularity,
      Histories histories,
      ServedListeners listeners,
      float[] songs) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.popularity = popularity;
    this.histories = histories;
    this.listeners = listeners;
    this.songs = songs;
    this.vectors = new TrackVectors(catalog, index(Metric.DOT));
    this.directions =
        config.normalised() ? vectors : new TrackVectors(catalog, index(Metric.COSINE));
  }

  private SimilarityIndex index(Metric metric) {
    int size = config.outputSize();
    SimilarityIndexBuilder builder = SimilarityIndex.builder(size, metric);
    float[] vector = new float[size];
    for (int start = 0; start < songs.length; start += size) {
      System.arraycopy(songs, start, vector, 0, size);
      builder.add(vector);
    }
    return builder.build();
  }

  static Set<Capability> capabilities(boolean features) {
    EnumSet<Capability> all =
        EnumSet.of(
            Capability.KNOWN_USER, Capability.SESSION, Capability.FOLD_IN, Capability.SIMILAR);
    if (features) {
      all.add(Capability.COLD_TRACKS);
    }
    return all;
  }

  /** How it was trained. */
  public TwoTowerConfig config() {
    return config;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  Popularity popularity() {
    return popularity;
  }

  Histories histories() {
    return histories;
  }

  ServedListeners listeners() {
    return listeners;
  }

  float[] songs() {
    return songs;
  }

  @Override
  public List<ScoredTrack> recommend(RecommendationRequest request) {
    SparseMatrix evidence = histories.evidence(request);
    return evidence.size() == 0
        ? Ranking.top(catalog, popularity.logProbabilities(), request)
        : vectors.top(listeners.vector(histories.user(request), evidence), request);
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    SparseMatrix evidence = histories.evidence(request);
    return evidence.size() == 0
        ? popularity.logProbabilities()
        : vectors.index().scores(listeners.vector(histories.user(request), evidence));
  }

  @Override
  public Set<TrackId> heardBy(UserId user) {
    return histories.heardBy(user);
  }

  @Override
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    return directions.similarTo(track, k);
  }
}
