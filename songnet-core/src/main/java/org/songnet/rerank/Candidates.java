package org.songnet.rerank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;

/** What a re-ranker may choose from. */
final class Candidates {

  private Candidates() {}

  /** The tracks of a list that a request wants: not excluded, and among those asked for. */
  static List<ScoredTrack> of(List<ScoredTrack> ranked, RecommendationRequest request) {
    Set<TrackId> exclude = request.exclude();
    List<ScoredTrack> wanted = new ArrayList<>(ranked.size());
    for (ScoredTrack scored : ranked) {
      TrackId track = scored.track();
      if (!exclude.contains(track)
          && request.among().map(only -> only.contains(track)).orElse(true)) {
        wanted.add(scored);
      }
    }
    return wanted;
  }

  /** The scores of a list on a line from 0, the lowest, to 1, the highest; all 1 where equal. */
  static double[] relevance(List<ScoredTrack> candidates) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (ScoredTrack candidate : candidates) {
      low = Math.min(low, candidate.score());
      high = Math.max(high, candidate.score());
    }
    double[] relevance = new double[candidates.size()];
    for (int i = 0; i < relevance.length; i++) {
      relevance[i] = high == low ? 1 : (candidates.get(i).score() - low) / (high - low);
    }
    return relevance;
  }
}
