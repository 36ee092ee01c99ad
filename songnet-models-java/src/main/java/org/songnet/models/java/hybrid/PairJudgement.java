package org.songnet.models.java.hybrid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.TrainingException;
import org.songnet.learn.Scorer;

/**
 * How well a ranker and each generator order the candidates of cases that the ranker has not seen.
 */
final class PairJudgement {

  private static final double CLEARLY = 2;

  private final List<String> names;
  private final List<CaseRows> cases;
  private final double[][] ndcg;

  /**
   * Judges.
   *
   * @param cases at least one, unseen by the scorer
   * @param names the generators
   */
  PairJudgement(List<CaseRows> cases, Scorer scorer, List<String> names) {
    this.names = names;
    this.cases = cases;
    this.ndcg = new double[names.size() + 1][cases.size()];
    for (int i = 0; i < cases.size(); i++) {
      float[][] rows = cases.get(i).rows();
      for (int by = 0; by <= names.size(); by++) {
        double[] scores = new double[rows.length];
        for (int candidate = 0; candidate < scores.length; candidate++) {
          float[] row = rows[candidate];
          scores[candidate] = by == 0 ? scorer.score(row) : row[PairFeatures.score(by - 1)];
        }
        ndcg[by][i] = cases.get(i).ndcg(scores);
      }
    }
  }

  /** Mean NDCG@10 of everybody, and the share of the right answers among the candidates. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    for (int by = 0; by <= names.size(); by++) {
      String who = by == 0 ? "ranker" : names.get(by - 1);
      metrics.put("validation NDCG@10 " + who, mean(by));
    }
    double found = cases.stream().mapToInt(CaseRows::found).sum();
    metrics.put(
        "validation recall of candidates", found / cases.stream().mapToInt(CaseRows::wanted).sum());
    return metrics;
  }

  private double mean(int by) {
    double sum = 0;
    for (double one : ndcg[by]) {
      sum += one;
    }
    return sum / cases.size();
  }

  /**
   * Refuses a ranker that spoils what a generator finds.
   *
   * @throws TrainingException if it is worse than a generator by two standard errors
   */
  void check(String ranker) {
    for (int by = 1; by <= names.size(); by++) {
      double difference = mean(by) - mean(0);
      double squares = 0;
      for (int i = 0; i < cases.size(); i++) {
        double one = ndcg[by][i] - ndcg[0][i] - difference;
        squares += one * one;
      }
      double error = Math.sqrt(squares) / cases.size();
      if (difference > CLEARLY * error) {
        throw new TrainingException(
            "ranker=%s is worse than %s alone, NDCG@10 %.3f and %.3f in %d cases it had not seen: use ranker=blend, more cases (maxCases, validationShare), or that model alone"
                .formatted(ranker, names.get(by - 1), mean(0), mean(by), cases.size()));
      }
    }
  }
}
