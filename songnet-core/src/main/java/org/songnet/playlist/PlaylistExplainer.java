package org.songnet.playlist;

import org.songnet.Catalog;
import org.songnet.vector.SimilarityIndex;

/**
 * Says in a few words why a song was chosen.
 *
 * <p>Implementations are safe for concurrent use.
 */
@FunctionalInterface
public interface PlaylistExplainer {

  /** What there is to say about a choice, without a full stop; empty where there is nothing. */
  String explain(PlaylistStep step);

  /** This, and after a semicolon what {@code other} has to say. */
  default PlaylistExplainer and(PlaylistExplainer other) {
    return step -> {
      String first = explain(step);
      String second = other.explain(step);
      return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
    };
  }

  /**
   * Tells the rank and, where the model knows it, the probability: {@code 2nd choice after Halo,
   * 12%}.
   */
  static PlaylistExplainer byRank() {
    return new RankExplainer();
  }

  /**
   * Tells the most similar earlier song and the cosine: {@code sounds like Halo (0.93)}.
   *
   * <p>Says nothing where no earlier song has a cosine of 0.5 or more.
   *
   * @param catalog what the indices of {@code sounds} mean
   * @param sounds one vector of features for each track of the catalog
   * @throws IllegalArgumentException if there is not one vector for each track, or if their metric
   *     is not the cosine
   */
  static PlaylistExplainer bySimilarity(Catalog catalog, SimilarityIndex sounds) {
    return new SimilarityExplainer(catalog, sounds);
  }
}
