package org.songnet.eval;

import java.util.List;
import java.util.Optional;

/**
 * The protocol of a {@link UserItemEvaluation}.
 *
 * @param masking which tracks of a user are neither ranked nor asked for
 * @param evidence what the model is told of a user
 * @param negatives the tracks that the right ones are ranked among; empty means all
 * @param metrics what is measured; models that give log-probabilities get the log-likelihood too,
 *     as long as all tracks are ranked
 * @param listMetrics what is measured beyond accuracy, possibly nothing
 * @param threads how many users are predicted at once; changes nothing but the time
 */
public record UserItemConfig(
    Masking masking,
    Evidence evidence,
    Optional<NegativeSample> negatives,
    List<RankMetric> metrics,
    List<ListMetric> listMetrics,
    int threads) {

  /** Which tracks of a user are neither ranked nor asked for. */
  public enum Masking {
    /** None: what was heard in training can be found again. */
    NONE,
    /** Those of the training part. */
    TRAINING,
    /** Those of the training and the validation part. */
    TRAINING_AND_VALIDATION
  }

  /** What the model is told of a user. */
  public enum Evidence {
    /** Who it is; the model knows the user from training. */
    KNOWN_USER,
    /** The user's training tracks as a session, as if of a listener never seen: fold-in. */
    SESSION
  }

  /**
   * A sample of the tracks that are not right.
   *
   * <p>Figures on samples do not tell which of two models is better (Krichene and Rendle, "On
   * sampled metrics for item recommendation", KDD 2020); they are for comparing with figures made
   * so.
   *
   * @param size how many tracks for each user, drawn uniformly without replacement, at least 1
   * @param seed where the random numbers start
   */
  public record NegativeSample(int size, long seed) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public NegativeSample {
      if (size < 1) {
        throw new IllegalArgumentException("size must be positive: " + size);
      }
    }
  }

  /**
   * Copies the lists and checks the values.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1, if there is no metric, or
   *     if one is there twice
   */
  public UserItemConfig {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be positive: " + threads);
    }
    metrics = RankMetric.requireDifferent(metrics);
    listMetrics = List.copyOf(listMetrics);
    if (listMetrics.stream().map(ListMetric::name).distinct().count() < listMetrics.size()) {
      throw new IllegalArgumentException("list metrics must be different: " + listMetrics);
    }
  }

  /**
   * Known users, the tracks of training masked, all others ranked; recall, NDCG, hit rate and
   * reciprocal rank at 10; as many threads as there are processors.
   */
  public static UserItemConfig defaults() {
    return new UserItemConfig(
        Masking.TRAINING,
        Evidence.KNOWN_USER,
        Optional.empty(),
        List.of(
            RankMetric.recall(10),
            RankMetric.ndcg(10),
            RankMetric.hitRate(10),
            RankMetric.reciprocalRank(10)),
        List.of(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The same with other tracks masked. */
  public UserItemConfig withMasking(Masking newMasking) {
    return new UserItemConfig(newMasking, evidence, negatives, metrics, listMetrics, threads);
  }

  /** The same with this evidence. */
  public UserItemConfig withEvidence(Evidence newEvidence) {
    return new UserItemConfig(masking, newEvidence, negatives, metrics, listMetrics, threads);
  }

  /** The same among a sample of tracks, not all. */
  public UserItemConfig withSampledNegatives(NegativeSample sample) {
    return new UserItemConfig(
        masking, evidence, Optional.of(sample), metrics, listMetrics, threads);
  }

  /** The same with these metrics. */
  public UserItemConfig withMetrics(RankMetric... newMetrics) {
    return new UserItemConfig(
        masking, evidence, negatives, List.of(newMetrics), listMetrics, threads);
  }

  /** The same with these metrics beyond accuracy. */
  public UserItemConfig withListMetrics(ListMetric... newMetrics) {
    return new UserItemConfig(masking, evidence, negatives, metrics, List.of(newMetrics), threads);
  }

  /** The same on so many threads. */
  public UserItemConfig withThreads(int newThreads) {
    return new UserItemConfig(masking, evidence, negatives, metrics, listMetrics, newThreads);
  }
}
