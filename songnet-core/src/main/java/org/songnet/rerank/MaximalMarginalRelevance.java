package org.songnet.rerank;

import java.util.List;
import java.util.OptionalInt;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Reranker;
import org.songnet.ScoredTrack;
import org.songnet.Track;

/**
 * Trades relevance for variety: each place goes to the track that is relevant and unlike those
 * before it.
 *
 * <p>Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering documents
 * and producing summaries" (SIGIR 1998). With {@code Sim₁} the score, on a line from 0 to 1 within
 * the list, {@code Sim₂} the similarity, {@code S} the places filled and {@code λ = 1 - variety},
 * the next track has the largest {@code λ Sim₁ - (1 - λ) max over S of Sim₂}. Takes the similarity
 * of {@code k} times the list.
 *
 * @param catalog tells about the tracks; one it does not have is like no other
 * @param similarity how alike two tracks are
 * @param variety from 0, where the order stays, to 1, where relevance does not count
 */
public record MaximalMarginalRelevance(Catalog catalog, TrackSimilarity similarity, double variety)
    implements Reranker {

  /**
   * Checks the variety.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public MaximalMarginalRelevance {
    if (!(variety >= 0 && variety <= 1)) {
      throw new IllegalArgumentException("variety must be from 0 to 1: " + variety);
    }
  }

  @Override
  public List<ScoredTrack> rerank(List<ScoredTrack> ranked, RecommendationRequest request) {
    List<ScoredTrack> candidates = Candidates.of(ranked, request);
    double[] relevance = Candidates.relevance(candidates);
    double[] nearest = new double[relevance.length];
    Greedy greedy =
        new Greedy() {
          @Override
          double worth(int candidate) {
            return (1 - variety) * relevance[candidate] - variety * nearest[candidate];
          }

          @Override
          void take(int taken) {
            for (int i = 0; i < nearest.length; i++) {
              nearest[i] =
                  Math.max(nearest[i], similarity(candidates.get(i), candidates.get(taken)));
            }
          }
        };
    return greedy.fill(candidates, request.k());
  }

  private double similarity(ScoredTrack a, ScoredTrack b) {
    OptionalInt first = catalog.indexOf(a.track());
    OptionalInt second = catalog.indexOf(b.track());
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Track one = catalog.track(first.getAsInt());
    return similarity.between(one, catalog.track(second.getAsInt()));
  }
}
