package org.songnet.rerank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.songnet.ScoredTrack;

/** Fills a list place by place with whatever is worth most beside what is in it already. */
abstract class Greedy {

  /** What a candidate would be worth in the next place. */
  abstract double worth(int candidate);

  /** The candidate has the next place. */
  abstract void take(int candidate);

  /** The first {@code k} places; of equal worth the candidate ranked higher is taken. */
  List<ScoredTrack> fill(List<ScoredTrack> candidates, int k) {
    List<ScoredTrack> list = new ArrayList<>(Math.min(k, candidates.size()));
    BitSet left = new BitSet(candidates.size());
    left.set(0, candidates.size());
    while (list.size() < k && !left.isEmpty()) {
      int best = left.nextSetBit(0);
      double most = worth(best);
      for (int i = left.nextSetBit(best + 1); i >= 0; i = left.nextSetBit(i + 1)) {
        double worth = worth(i);
        if (worth > most) {
          most = worth;
          best = i;
        }
      }
      left.clear(best);
      take(best);
      list.add(candidates.get(best));
    }
    return list;
  }
}
