package org.songnet.spi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.vector.Neighbor;
import org.songnet.vector.Selection;
import org.songnet.vector.SimilarityIndex;

/**
 * Finds the tracks whose vectors have the largest products with a vector.
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @param catalog a track for each vector
 * @param index the vectors
 */
public record TrackVectors(Catalog catalog, SimilarityIndex index) {

  /** The best tracks for a vector that a request may be answered with. */
  public List<ScoredTrack> top(float[] vector, RecommendationRequest request) {
    return top(vector, request.k(), Ranking.allowed(catalog, request));
  }

  /**
   * The tracks nearest to one of them.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1 or the catalog does not have it
   */
  public List<ScoredTrack> similarTo(TrackId track, int k) {
    Checks.positive("k", k);
    int self = catalog.requireIndex(track);
    BitSet others = new BitSet();
    others.set(0, catalog.size());
    others.clear(self);
    return top(index.vector(self), k, others);
  }

  /**
   * Asks the index, whose order is that of scores and indices, for one more than wanted: where the
   * scores of the last two are equal, ids decide which of all equal ones it is.
   */
  private List<ScoredTrack> top(float[] vector, int k, BitSet allowed) {
    int wanted = Math.min(k, allowed.cardinality());
    if (wanted == 0) {
      return List.of();
    }
    int asked = Math.min(index.size(), wanted + 1);
    List<Neighbor> nearest = index.topK(vector, asked, Selection.only(allowed));
    if (nearest.size() > wanted && nearest.get(wanted).score() == nearest.get(wanted - 1).score()) {
      nearest = index.topK(vector, tied(nearest.get(wanted).score(), vector, allowed), allowed);
    }
    List<ScoredTrack> tracks = new ArrayList<>();
    for (Neighbor neighbor : nearest) {
      tracks.add(new ScoredTrack(catalog.track(neighbor.index()).id(), neighbor.score()));
    }
    Collections.sort(tracks);
    return Collections.unmodifiableList(tracks.subList(0, wanted));
  }

  /** How many scores are at least this one. */
  private int tied(float score, float[] vector, BitSet allowed) {
    float[] scores = index.scores(vector);
    return (int) allowed.stream().filter(i -> i < scores.length && scores[i] >= score).count();
  }
}
