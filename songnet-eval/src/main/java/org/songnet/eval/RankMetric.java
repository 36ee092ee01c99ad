package org.songnet.eval;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * What the places of the right tracks in a ranking are worth.
 *
 * <p>Tracks with the same score have no order, so the value is the mean over all orders they could
 * stand in, computed exactly (McSherry and Najork, "Computing information retrieval performance
 * measures efficiently in the presence of tied scores", ECIR 2008): a model that gives every track
 * the same score gets exactly what guessing gets. Immutable.
 *
 * <p>With one right track, as in next-track prediction, {@code Recall@k} is {@code HR@k} and {@code
 * MAP@k} is {@code MRR@k}.
 */
public final class RankMetric {

  /** Tracks to a page of the RecSys Challenge 2018, and pages to a list. */
  private static final int PAGE = 10;

  private static final int PAGES = 50;

  private final String name;
  private final ToDoubleFunction<TargetRanks> value;

  private RankMetric(String name, ToDoubleFunction<TargetRanks> value) {
    this.name = name;
    this.value = value;
  }

  private static RankMetric at(int k, String name, ToDoubleFunction<TargetRanks> value) {
    return new RankMetric(name + "@" + k, value);
  }

  /**
   * Hit rate: 1 where at least one right track is among the first {@code k}, else 0.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric hitRate(int k) {
    double[] worth = byRank(k, rank -> 1);
    return at(k, "HR", ranks -> TieMath.first(ranks, worth));
  }

  /**
   * Recall: the share of the right tracks that is among the first {@code k}; divided by all right
   * tracks, also where they are more than {@code k}.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric recall(int k) {
    double[] sums = sums(k, rank -> 1);
    return at(k, "Recall", ranks -> TieMath.sum(ranks, sums) / ranks.targets());
  }

  /**
   * Precision: the share of the first {@code k} that is right.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric precision(int k) {
    double[] sums = sums(k, rank -> 1);
    return at(k, "Precision", ranks -> TieMath.sum(ranks, sums) / k);
  }

  /**
   * Reciprocal rank: 1 over the rank of the first right track among the first {@code k}, else 0.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric reciprocalRank(int k) {
    double[] worth = byRank(k, rank -> 1.0 / rank);
    return at(k, "MRR", ranks -> TieMath.first(ranks, worth));
  }

  /**
   * Normalised discounted cumulative gain: the sum of {@code 1 / log2(rank + 1)} over the right
   * tracks among the first {@code k}, over what it would be were they first (Järvelin and
   * Kekäläinen, ACM TOIS 20(4), 2002); the ideal has at most {@code k} of them.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric ndcg(int k) {
    double[] sums = sums(k, rank -> Math.log(2) / Math.log(rank + 1.0));
    return at(k, "NDCG", ranks -> TieMath.sum(ranks, sums) / sums[Math.min(k, ranks.targets())]);
  }

  /**
   * Average precision: the mean of the precisions at the ranks of the right tracks among the first
   * {@code k}, over as many as could be there.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static RankMetric averagePrecision(int k) {
    requirePositive(k);
    return at(k, "MAP", ranks -> TieMath.sumOfPrecisions(ranks, k) / Math.min(k, ranks.targets()));
  }

  /** R-precision: the share of right tracks among the first R, where R tracks are right. */
  public static RankMetric rPrecision() {
    return new RankMetric(
        "R-precision", ranks -> TieMath.among(ranks, ranks.targets()) / ranks.targets());
  }

  /**
   * Clicks: how many pages of ten tracks must be turned before a right one comes, 51 where none is
   * among the first 500 (RecSys Challenge 2018); less is better.
   */
  public static RankMetric clicks() {
    double[] saved = byRank(PAGE * PAGES, rank -> PAGES + 1 - (rank - 1) / PAGE);
    return new RankMetric("clicks", ranks -> PAGES + 1 - TieMath.first(ranks, saved));
  }

  /**
   * The area under the ROC curve: the chance that a right track ranks above another one; one half
   * where there is no other.
   */
  public static RankMetric auc() {
    return new RankMetric("AUC", TieMath::auc);
  }

  private static void requirePositive(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be positive: " + k);
    }
  }

  /** What the ranks from 1 to {@code k} are worth; at 0 nothing. */
  private static double[] byRank(int k, IntToDoubleFunction worth) {
    requirePositive(k);
    double[] values = new double[k + 1];
    for (int rank = 1; rank <= k; rank++) {
      values[rank] = worth.applyAsDouble(rank);
    }
    return values;
  }

  /** What the ranks from 1 to each rank are worth together. */
  private static double[] sums(int k, IntToDoubleFunction worth) {
    double[] sums = byRank(k, worth);
    for (int rank = 1; rank <= k; rank++) {
      sums[rank] += sums[rank - 1];
    }
    return sums;
  }

  /**
   * Copies a list of metrics.
   *
   * @throws IllegalArgumentException if there is none or one twice
   */
  static List<RankMetric> requireDifferent(List<RankMetric> metrics) {
    if (metrics.isEmpty()
        || metrics.stream().map(RankMetric::name).distinct().count() < metrics.size()) {
      throw new IllegalArgumentException("metrics must be some and different: " + metrics);
    }
    return List.copyOf(metrics);
  }

  /** The name with its cutoff, such as {@code HR@10}. */
  public String name() {
    return name;
  }

  /** The value for one ranking, its mean over the orders of ties. */
  double of(TargetRanks ranks) {
    return value.applyAsDouble(ranks);
  }

  @Override
  public String toString() {
    return name;
  }
}
