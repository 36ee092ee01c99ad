package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.TrackId;
import org.songnet.models.java.factor.FactorRecommender;

/**
 * Asks several models for candidates, and each what it thinks of the candidates of all.
 *
 * <p>No model goes over its whole catalog twice: one with an index finds its best and is then asked
 * about the candidates alone; any other scores everything once.
 *
 * @param catalog what the models are about
 * @param models who proposes
 * @param each how many each may propose
 */
record Retriever(Catalog catalog, List<ScoringRecommender> models, int each) {

  /**
   * Candidates, and what every model says of them.
   *
   * @param tracks catalog indices, ascending
   * @param scores by model and candidate
   * @param best by model: the scores of its {@code each} best tracks without those that are left
   *     out, falling; they depend on the evidence of the request alone
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private rows of numbers, never compared
  record Retrieved(int[] tracks, float[][] scores, float[][] best) {}

  /**
   * Candidates for a request.
   *
   * @param known what {@link Retrieved#best} leaves out
   */
  Retrieved candidates(RecommendationRequest request, Set<TrackId> known) {
    RecommendationRequest wanted = request.top(each);
    RecommendationRequest usual = evidence(request).excluding(known).top(each);
    boolean same = wanted.exclude().equals(usual.exclude()) && wanted.among().isEmpty();
    List<float[]> all = new ArrayList<>();
    float[][] best = new float[models.size()][];
    BitSet tracks = new BitSet();
    for (int model = 0; model < best.length; model++) {
      float[] scores = everything(model, request);
      List<ScoredTrack> proposed = top(model, scores, wanted);
      proposed.forEach(scored -> tracks.set(catalog.requireIndex(scored.track())));
      best[model] = falling(same ? proposed : top(model, scores, usual));
      all.add(scores);
    }
    int[] union = tracks.stream().toArray();
    return new Retrieved(union, scores(all, evidence(request), union), best);
  }

  /** What every model says of one track. */
  Retrieved about(int track, RecommendationRequest request, Set<TrackId> known) {
    RecommendationRequest usual = evidence(request).excluding(known).top(each);
    List<float[]> all = new ArrayList<>();
    float[][] best = new float[models.size()][];
    for (int model = 0; model < best.length; model++) {
      all.add(everything(model, request));
      best[model] = falling(top(model, all.get(model), usual));
    }
    int[] single = {track};
    return new Retrieved(single, scores(all, evidence(request), single), best);
  }

  private static RecommendationRequest evidence(RecommendationRequest request) {
    RecommendationRequest evidence = RecommendationRequest.after(request.session());
    return request.user().map(evidence::withUser).orElse(evidence);
  }

  /** The scores of all tracks; none of a model that has an index. */
  private float[] everything(int model, RecommendationRequest request) {
    return models.get(model) instanceof FactorRecommender
        ? new float[0]
        : models.get(model).scores(request);
  }

  private List<ScoredTrack> top(int model, float[] scores, RecommendationRequest request) {
    return scores.length == 0
        ? models.get(model).recommend(request)
        : Ranking.top(catalog, scores, request);
  }

  private static float[] falling(List<ScoredTrack> list) {
    float[] scores = new float[list.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) list.get(i).score();
    }
    return scores;
  }

  private float[][] scores(List<float[]> all, RecommendationRequest evidence, int[] tracks) {
    float[][] scores = new float[models.size()][tracks.length];
    Set<TrackId> ids = new HashSet<>();
    for (int track : tracks) {
      ids.add(catalog.track(track).id());
    }
    for (int model = 0; model < scores.length && tracks.length > 0; model++) {
      float[] everything = all.get(model);
      if (everything.length > 0) {
        for (int i = 0; i < tracks.length; i++) {
          scores[model][i] = everything[tracks[i]];
        }
      } else {
        for (ScoredTrack scored :
            models.get(model).recommend(evidence.among(ids).top(tracks.length))) {
          int index = catalog.requireIndex(scored.track());
          scores[model][Arrays.binarySearch(tracks, index)] = (float) scored.score();
        }
      }
    }
    return scores;
  }
}
