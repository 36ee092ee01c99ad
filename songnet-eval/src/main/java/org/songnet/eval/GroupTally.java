package org.songnet.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of one test session; filled by one thread, read when all are done. */
final class SessionTally {

  final double[] sums;
  int cases;
  int cold;
  int unknown;
  int repeated;

  SessionTally(int metrics) {
    sums = new double[metrics];
  }

  /**
   * Puts the sessions together, in their order.
   *
   * @throws IllegalArgumentException if there is not one case in all of them
   */
  static EvaluationResult collect(
      String model, String protocol, List<String> metrics, SessionTally[] sessions) {
    int[] cases = new int[sessions.length];
    double[][] sums = new double[metrics.size()][sessions.length];
    int sessionsWithCases = 0;
    SessionTally all = new SessionTally(0);
    for (int session = 0; session < sessions.length; session++) {
      SessionTally tally = sessions[session];
      cases[session] = tally.cases;
      for (int metric = 0; metric < sums.length; metric++) {
        sums[metric][session] = tally.sums[metric];
      }
      sessionsWithCases += tally.cases > 0 ? 1 : 0;
      all.cases += tally.cases;
      all.cold += tally.cold;
      all.unknown += tally.unknown;
      all.repeated += tally.repeated;
    }
    CaseCounts counts =
        new CaseCounts(sessionsWithCases, all.cases, all.cold, all.unknown, all.repeated);
    if (all.cases == 0) {
      throw new IllegalArgumentException(
          "nothing to predict for %s: %s; %s".formatted(model, protocol, counts));
    }
    Map<String, double[]> byMetric = new LinkedHashMap<>();
    for (int metric = 0; metric < sums.length; metric++) {
      byMetric.put(metrics.get(metric), sums[metric]);
    }
    return new EvaluationResult(model, protocol, counts, cases, byMetric);
  }
}
