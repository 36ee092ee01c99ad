package org.songnet.models.java.hybrid;

import java.util.Set;
import java.util.stream.IntStream;
import org.songnet.TrackId;
import org.songnet.models.java.hybrid.RankingCases.Case;
import org.songnet.models.java.hybrid.Retriever.Retrieved;

/**
 * The candidates of one case.
 *
 * @param rows their features
 * @param right which of them are among the right answers
 * @param wanted how many right answers there are, candidates or not
 * @param group the listener or the session it comes from
 */
@SuppressWarnings("ArrayRecordComponent") // package-private rows of numbers, never compared
record CaseRows(float[][] rows, boolean[] right, int wanted, int group) {

  private static final int K = 10;

  static CaseRows of(Case asked, Retriever retriever, PairData data) {
    Set<TrackId> known = data.notCompared(asked.request());
    Retrieved retrieved = retriever.candidates(asked.request().excluding(known), known);
    ListenerTaste taste = data.taste(asked.request());
    float[][] rows = new float[retrieved.tracks().length][];
    boolean[] right = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int track = retrieved.tracks()[i];
      rows[i] = data.features().row(retrieved, i, taste);
      right[i] = IntStream.of(asked.wanted()).anyMatch(wanted -> wanted == track);
    }
    return new CaseRows(rows, right, asked.wanted().length, asked.group());
  }

  /** How many of the right answers are among the candidates. */
  int found() {
    int found = 0;
    for (boolean one : right) {
      found += one ? 1 : 0;
    }
    return found;
  }

  /** NDCG@10 of an order by scores; right answers that are no candidates count as missed. */
  double ndcg(double[] scores) {
    int[] best =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[b], scores[a]))
            .limit(K)
            .mapToInt(Integer::intValue)
            .toArray();
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < K; place++) {
      double share = 1 / Math.log(place + 2);
      gain += place < best.length && right[best[place]] ? share : 0;
      ideal += place < wanted ? share : 0;
    }
    return gain / ideal;
  }
}
