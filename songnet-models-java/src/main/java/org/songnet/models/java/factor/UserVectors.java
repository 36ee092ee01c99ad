package org.songnet.models.java.factor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.songnet.models.java.factor.FactorRecommender.SimilarUser;
import org.songnet.spi.Histories;
import org.songnet.vector.Metric;
import org.songnet.vector.Neighbor;
import org.songnet.vector.Selection;
import org.songnet.vector.SimilarityIndex;

/** Finds the listeners whose vectors point the same way. */
final class UserVectors {

  private static final Comparator<SimilarUser> BEST_FIRST =
      Comparator.comparingDouble(SimilarUser::score).reversed().thenComparing(SimilarUser::user);

  private final Histories histories;
  private final SimilarityIndex index;

  UserVectors(Histories histories, Factors users) {
    this.histories = histories;
    this.index = users.index(Metric.COSINE);
  }

  /** The nearest users, but not the one at the index {@code self}. */
  List<SimilarUser> nearest(float[] vector, OptionalInt self, int k) {
    if (vector.length == 0) {
      return List.of();
    }
    BitSet denied = new BitSet();
    self.ifPresent(denied::set);
    List<SimilarUser> nearest = new ArrayList<>();
    int wanted = Math.min(k, index.size());
    for (Neighbor neighbor : index.topK(vector, wanted, Selection.except(denied))) {
      nearest.add(new SimilarUser(histories.user(neighbor.index()), neighbor.score()));
    }
    nearest.sort(BEST_FIRST);
    return nearest;
  }
}
