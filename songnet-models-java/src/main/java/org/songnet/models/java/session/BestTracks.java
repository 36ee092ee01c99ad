package org.songnet.models.java.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/**
 * Keeps the best of the tracks it is offered, as {@link org.songnet.Ranking#top} does of a whole
 * catalog, for requests that name no candidates. Not thread-safe.
 */
final class BestTracks {

  private final Catalog catalog;
  private final RecommendationRequest request;

  /** The head is the worst of the best so far. */
  private final PriorityQueue<ScoredTrack> best = new PriorityQueue<>(Collections.reverseOrder());

  BestTracks(Catalog catalog, RecommendationRequest request) {
    this.catalog = catalog;
    this.request = request;
  }

  /**
   * Takes a track not offered before, unless there are enough that are better or it is excluded.
   */
  void offer(int track, float score) {
    ScoredTrack worst = best.peek();
    if (isFull() && worst != null && score < worst.score()) {
      return;
    }
    TrackId id = catalog.track(track).id();
    if (request.exclude().contains(id)) {
      return;
    }
    best.add(new ScoredTrack(id, score));
    if (best.size() > request.k()) {
      best.remove();
    }
  }

  /** Whether there are as many as wanted. */
  boolean isFull() {
    return best.size() == request.k();
  }

  /** The best tracks in the order of {@link ScoredTrack}. */
  List<ScoredTrack> toList() {
    ScoredTrack[] sorted = best.toArray(new ScoredTrack[0]);
    Arrays.sort(sorted);
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(sorted)));
  }
}
