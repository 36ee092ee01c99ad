package org.songnet.eval;

import java.util.List;

/**
 * The protocol of a {@link NextItemEvaluation}.
 *
 * @param context how many tracks of a session must be known before the next one is predicted; 1
 *     predicts all but the first, 0 the first as well
 * @param repeats whether tracks the session has had already can be the next; where not, they are
 *     neither ranked nor asked for
 * @param metrics what is measured; models that give log-probabilities get the log-likelihood too,
 *     as long as repeats are allowed
 * @param threads how many sessions are predicted at once; changes nothing but the time
 */
public record NextItemConfig(int context, boolean repeats, List<RankMetric> metrics, int threads) {

  /**
   * Copies the list and checks the values.
   *
   * @throws IllegalArgumentException if {@code context} is negative, if {@code threads} is less
   *     than 1, or if there is no metric or one twice
   */
  public NextItemConfig {
    if (context < 0) {
      throw new IllegalArgumentException("context must not be negative: " + context);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be positive: " + threads);
    }
    metrics = RankMetric.requireDifferent(metrics);
  }

  /**
   * Every track but the first of a session, repeats included; hit rates at 10, 50 and 100, MRR and
   * NDCG at 20; as many threads as there are processors.
   */
  public static NextItemConfig defaults() {
    return new NextItemConfig(
        1,
        true,
        List.of(
            RankMetric.hitRate(10),
            RankMetric.hitRate(50),
            RankMetric.hitRate(100),
            RankMetric.reciprocalRank(20),
            RankMetric.ndcg(20)),
        Runtime.getRuntime().availableProcessors());
  }

  /** The same from this number of known tracks on. */
  public NextItemConfig withContext(int newContext) {
    return new NextItemConfig(newContext, repeats, metrics, threads);
  }

  /** The same with or without repeats. */
  public NextItemConfig withRepeats(boolean newRepeats) {
    return new NextItemConfig(context, newRepeats, metrics, threads);
  }

  /** The same with these metrics. */
  public NextItemConfig withMetrics(RankMetric... newMetrics) {
    return new NextItemConfig(context, repeats, List.of(newMetrics), threads);
  }

  /** The same on so many threads. */
  public NextItemConfig withThreads(int newThreads) {
    return new NextItemConfig(context, repeats, metrics, newThreads);
  }
}
