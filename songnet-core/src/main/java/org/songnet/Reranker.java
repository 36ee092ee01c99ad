package org.songnet;

import java.util.List;

/**
 * Puts a ranked list into another order, or leaves some of it out, for reasons beyond the score of
 * each track: variety, balance, rules.
 *
 * <p>Implementations are immutable and safe for concurrent use; the same list and request always
 * get the same answer.
 */
@FunctionalInterface
public interface Reranker {

  /**
   * Orders a list anew.
   *
   * @param ranked tracks in the order of {@link ScoredTrack}, none twice; more than {@code
   *     request.k()} of them, where there are more, so that there is a choice; not changed
   * @param request what the list is for
   * @return at most {@code request.k()} tracks of {@code ranked}, none twice, none excluded, best
   *     first; scores are as in {@code ranked}, so they need not descend
   */
  List<ScoredTrack> rerank(List<ScoredTrack> ranked, RecommendationRequest request);
}
