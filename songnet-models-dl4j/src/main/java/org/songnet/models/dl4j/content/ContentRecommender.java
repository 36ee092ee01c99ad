package org.songnet.models.dl4j.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.Track;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseLayers;

/**
 * Says from 0 to 1 how much the listener it was trained for will like a song, heard or not.
 *
 * <p>All it knows is in the net, so users and sessions of requests change nothing: its order, in
 * place of popularity, is the scores of its catalog. Plain Java; immutable and safe for concurrent
 * use.
 */
public final class ContentRecommender implements ScoringRecommender {

  static final Set<Capability> CAPABILITIES = Set.of(Capability.COLD_TRACKS);

  /** Songs of a task. */
  private static final int BLOCK = 2048;

  private final ContentMlpConfig config;
  private final Catalog catalog;
  private final ModelInfo info;
  private final FeatureExtractor extractor;
  private final Standardiser standardiser;
  private final DenseLayers layers;
  private volatile float @Nullable [] catalogScores;

  ContentRecommender(
      ContentMlpConfig config,
      Catalog catalog,
      ModelInfo info,
      FeatureExtractor extractor,
      Standardiser standardiser,
      DenseLayers layers) {
    this.config = config;
    this.catalog = catalog;
    this.info = info;
    this.extractor = extractor;
    this.standardiser = standardiser;
    this.layers = layers;
  }

  /** How it was trained. */
  public ContentMlpConfig config() {
    return config;
  }

  /** What it sees of a song. */
  public FeatureExtractor extractor() {
    return extractor;
  }

  Standardiser standardiser() {
    return standardiser;
  }

  DenseLayers layers() {
    return layers;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public ModelInfo info() {
    return info;
  }

  /**
   * Scores songs of the catalog or others.
   *
   * @return for each song how much it will be liked, from 0 to 1
   */
  public float[] score(List<? extends Track> songs) {
    float[] scores = new float[songs.size()];
    IntStream.range(0, (songs.size() + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> score(songs, block * BLOCK, scores));
    return scores;
  }

  private void score(List<? extends Track> songs, int from, float[] scores) {
    int to = Math.min(songs.size(), from + BLOCK);
    float[] rows = Standardiser.extract(extractor, songs.subList(from, to));
    standardiser.apply(rows);
    float[] logits = layers.apply(rows, to - from);
    for (int i = 0; i < logits.length; i++) {
      scores[from + i] = (float) Activation.sigmoid(logits[i]);
    }
  }

  @Override
  public float[] scores(RecommendationRequest request) {
    float[] scores = catalogScores;
    if (scores == null) {
      List<Track> songs = new ArrayList<>(catalog.size());
      for (int track = 0; track < catalog.size(); track++) {
        songs.add(catalog.track(track));
      }
      scores = score(songs);
      catalogScores = scores; // if two threads get here, both have the same
    }
    return scores.clone();
  }
}
