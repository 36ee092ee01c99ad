package org.songnet.eval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;

/** Asks a model for a score of every track. Immutable and thread-safe. */
final class ModelScores {

  /** The index of a track that the catalog of the model does not have. */
  static final int UNKNOWN = -1;

  private final String name;
  private final Recommender model;

  ModelScores(String name, Recommender model) {
    this.name = name;
    this.model = model;
  }

  /** Where the catalog of the model has the tracks of another one. */
  int[] indicesOf(Catalog tracks) {
    int[] indices = new int[tracks.size()];
    Arrays.setAll(
        indices, track -> model.catalog().indexOf(tracks.track(track).id()).orElse(UNKNOWN));
    return indices;
  }

  /**
   * Scores for a request, negative infinity for what is kept out.
   *
   * @param keptOut indices in the catalog of the model
   * @return a fresh array
   * @throws IllegalStateException if a score is not a finite number
   */
  float[] of(RecommendationRequest request, int[] keptOut) {
    float[] scores =
        model instanceof ScoringRecommender scoring
            ? requireFinite(scoring.scores(request))
            : ranks(request, keptOut);
    for (int track : keptOut) {
      scores[track] = Float.NEGATIVE_INFINITY;
    }
    return scores;
  }

  /**
   * The place of each track in the list of a model that does not score, negated: equal where
   * neighbours in the list have equal scores, and behind all where it is not in the list.
   */
  private float[] ranks(RecommendationRequest request, int[] keptOut) {
    Catalog catalog = model.catalog();
    Set<TrackId> excluded = new HashSet<>();
    for (int track : keptOut) {
      excluded.add(catalog.track(track).id());
    }
    List<ScoredTrack> list = model.recommend(request.top(catalog.size()).excluding(excluded));
    float[] ranks = new float[catalog.size()];
    Arrays.fill(ranks, -list.size());
    int place = 0;
    for (int i = 0; i < list.size(); i++) {
      place = i > 0 && list.get(i).score() == list.get(i - 1).score() ? place : i;
      ranks[catalog.indexOf(list.get(i).track()).orElseThrow()] = -place;
    }
    return ranks;
  }

  /**
   * Passes scores on.
   *
   * @throws IllegalStateException if one is not a finite number
   */
  float[] requireFinite(float[] scores) {
    for (int track = 0; track < scores.length; track++) {
      if (!Float.isFinite(scores[track])) {
        throw new IllegalStateException(
            "scores must be finite, but %s gave %s to track %s"
                .formatted(name, scores[track], model.catalog().track(track).id()));
      }
    }
    return scores;
  }
}
