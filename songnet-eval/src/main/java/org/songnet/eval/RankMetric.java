package org.songnet.eval;

import java.util.function.IntToDoubleFunction;

/**
 * What the place of the one right track in a ranking is worth.
 *
 * <p>Tracks with the same score have no order, so the value is the mean over all orders they could
 * stand in: a model that gives every track the same score gets exactly what guessing gets.
 * Immutable.
 */
public final class RankMetric {

  private final String name;

  /** {@code gains[r]} is the sum of what the ranks 1 to r are worth. */
  private final double[] gains;

  private RankMetric(String name, int k, IntToDoubleFunction gain) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be positive: " + k);
    }
    this.name = name + "@" + k;
    this.gains = new double[k + 1];
    for (int rank = 1; rank <= k; rank++) {
      gains[rank] = gains[rank - 1] + gain.applyAsDouble(rank);
    }
  }

  /**
   * Hit rate: 1 among the first {@code k}, else 0.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric hitRate(int k) {
    return new RankMetric("HR", k, rank -> 1);
  }

  /**
   * Reciprocal rank: 1 over the rank among the first {@code k}, else 0.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric reciprocalRank(int k) {
    return new RankMetric("MRR", k, rank -> 1.0 / rank);
  }

  /**
   * Normalised discounted cumulative gain of one relevant track: {@code 1 / log2(rank + 1)} among
   * the first {@code k}, else 0 (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002).
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric ndcg(int k) {
    return new RankMetric("NDCG", k, rank -> Math.log(2) / Math.log(rank + 1.0));
  }

  /** The name with its cutoff, such as {@code HR@10}. */
  public String name() {
    return name;
  }

  /**
   * The value for one case, its mean over the orders of ties.
   *
   * @param better how many tracks have a higher score than the right one
   * @param tied how many have the same score, the right one included
   * @throws IllegalArgumentException if {@code better} is negative or {@code tied} less than 1
   */
  public double of(int better, int tied) {
    if (better < 0 || tied < 1) {
      throw new IllegalArgumentException(
          "better must not be negative and tied at least 1: " + better + ", " + tied);
    }
    int k = gains.length - 1;
    return (gains[Math.min(k, better + tied)] - gains[Math.min(k, better)]) / tied;
  }

  @Override
  public String toString() {
    return name;
  }
}
