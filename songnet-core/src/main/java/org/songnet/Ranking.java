package org.songnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Turns an array of scores into the answer to a request: the one place where ties are broken. */
public final class Ranking {

  private Ranking() {}

  /**
   * The best tracks by their scores.
   *
   * @param catalog what the scores are about
   * @param scores one score for each index of the catalog; an infinite or {@code NaN} score keeps
   *     the track out
   * @param request says how many, which only, and which not
   * @return at most {@code request.k()} tracks in the order of {@link ScoredTrack}
   * @throws IllegalArgumentException if there is not one score for each track
   */
  public static List<ScoredTrack> top(
      Catalog catalog, float[] scores, RecommendationRequest request) {
    if (scores.length != catalog.size()) {
      throw new IllegalArgumentException(
          "scores must be one for each of " + catalog.size() + " tracks: " + scores.length);
    }
    BitSet allowed = allowed(catalog, request);
    // The head of the queue is the worst of the best so far.
    PriorityQueue<ScoredTrack> best = new PriorityQueue<>(Collections.reverseOrder());
    float threshold = Float.NEGATIVE_INFINITY;
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      float score = scores[i];
      if (!Float.isFinite(score) || score < threshold) {
        continue;
      }
      best.add(new ScoredTrack(catalog.track(i).id(), score));
      if (best.size() > request.k()) {
        best.remove();
      }
      if (best.size() == request.k()) {
        threshold = (float) best.element().score();
      }
    }
    ScoredTrack[] sorted = best.toArray(new ScoredTrack[0]);
    Arrays.sort(sorted);
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(sorted)));
  }

  /** The catalog indices a request may be answered with. */
  public static BitSet allowed(Catalog catalog, RecommendationRequest request) {
    BitSet allowed = new BitSet(catalog.size());
    request
        .among()
        .ifPresentOrElse(
            only -> setAll(allowed, catalog, only, true), () -> allowed.set(0, catalog.size()));
    setAll(allowed, catalog, request.exclude(), false);
    return allowed;
  }

  private static void setAll(BitSet bits, Catalog catalog, Set<TrackId> tracks, boolean value) {
    for (TrackId track : tracks) {
      catalog.indexOf(track).ifPresent(index -> bits.set(index, value));
    }
  }
}
