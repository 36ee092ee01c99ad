package org.songnet;

import java.util.List;

/**
 * Recommends tracks of its catalog.
 *
 * <p>Immutable once trained and safe for concurrent use: the same request always gets the same
 * answer.
 */
public interface Recommender extends AutoCloseable {

  /**
   * The best tracks for a request.
   *
   * <p>Candidates are {@link RecommendationRequest#among} where it is given, else the whole
   * catalog; exclusion beats inclusion. Tracks and users that the model does not know are skipped.
   * A request without any evidence the model can use gets the popularity order of the training
   * data.
   *
   * @return at most {@code request.k()} tracks in the order of {@link ScoredTrack}, none twice
   */
  List<ScoredTrack> recommend(RecommendationRequest request);

  /** What this recommender is and can do. */
  ModelInfo info();

  /** All tracks it can recommend. */
  Catalog catalog();

  /** Frees what it holds outside the heap; most hold nothing. */
  @Override
  default void close() {}
}
