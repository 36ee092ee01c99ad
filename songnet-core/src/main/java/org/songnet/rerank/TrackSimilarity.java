package org.songnet.rerank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Track;

/** How alike two tracks are. Implementations are thread-safe. */
@FunctionalInterface
public interface TrackSimilarity {

  /**
   * Compares two tracks.
   *
   * @return from 0, nothing in common, to 1, the same; symmetric
   */
  double between(Track a, Track b);

  /** The larger of what their artists and what half of their genres have in common (Jaccard). */
  static TrackSimilarity byArtistsAndGenres() {
    return (a, b) ->
        Math.max(jaccard(a.artists(), b.artists()), jaccard(a.genres(), b.genres()) / 2);
  }

  private static double jaccard(List<String> a, List<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(new HashSet<>(b));
    Set<String> either = new HashSet<>(a);
    either.addAll(b);
    return either.isEmpty() ? 0 : (double) both.size() / either.size();
  }
}
