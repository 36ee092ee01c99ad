package org.songnet.models.java.neighbours;

import java.util.Arrays;
import org.songnet.RecommendationRequest;
import org.songnet.spi.Histories;
import org.songnet.vector.RankKey;
import org.songnet.vector.SparseMatrix;

/** Finds the listeners most similar to who asks. Immutable. */
final class SimilarListeners {

  private static final int NOBODY = -1;

  private final Histories histories;
  private final UserKnnConfig config;
  private final Similarity similarity;
  private final Weights weights;
  private final SparseMatrix byTrack;
  private final double[] asked;

  private SimilarListeners(
      Histories histories, UserKnnConfig config, Weights weights, SparseMatrix weighted) {
    this.histories = histories;
    this.config = config;
    this.similarity = config.similarity();
    this.weights = weights;
    this.byTrack = weighted.transposed();
    this.asked = similarity.asked(weighted);
  }

  static SimilarListeners of(Histories histories, UserKnnConfig config) {
    Weights weights = Weights.of(histories.matrix(), config.weighting());
    return new SimilarListeners(histories, config, weights, weights.weigh(histories.matrix()));
  }

  /** What the listeners heard. */
  Histories histories() {
    return histories;
  }

  /**
   * The listeners nearest to who asks, himself left out, and all that are as near as the last of
   * them: so it does not matter in which order the data has them.
   *
   * @return {@link RankKey}s of rows of the histories and similarities, the least similar first
   */
  long[] nearest(RecommendationRequest request) {
    SparseMatrix evidence = weights.weigh(histories.evidence(request));
    if (evidence.size() == 0) {
      return new long[0];
    }
    int self =
        request.user().stream()
            .flatMapToInt(user -> histories.indexOf(user).stream())
            .findFirst()
            .orElse(NOBODY);
    double asking = similarity.asking(evidence)[0];
    RowProduct product = new RowProduct(byTrack.columns());
    product.multiply(evidence, 0, byTrack);
    long[] nearest =
        product.largestAndTies(
            config.neighbours(),
            (listener, sum) -> listener == self ? 0 : similarity.of(sum, asking, asked[listener]));
    // So that sums are rounded alike, whatever the order in which listeners were found.
    Arrays.sort(nearest);
    return nearest;
  }
}
