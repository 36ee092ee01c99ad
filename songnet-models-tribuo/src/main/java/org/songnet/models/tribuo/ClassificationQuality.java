package org.songnet.models.tribuo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How right probabilities were.
 *
 * @param auc the share of pairs of a positive and a negative row that are in the right order, ties
 *     counting half: the area under the ROC curve; .5 where there is no such pair
 * @param logLoss the mean of {@code −ln} of the probability that the true label had
 * @param brier the mean squared distance of probability and label
 * @param calibrationError the mean distance of what was said and what came true, over {@link #bins}
 * @param positives the share of positive rows
 * @param bins the rows, by probability, in ten parts of about the same weight, lowest first
 */
public record ClassificationQuality(
    double auc,
    double logLoss,
    double brier,
    double calibrationError,
    double positives,
    List<Bin> bins) {

  private static final int BINS = 10;

  /**
   * Rows of about the same probability.
   *
   * @param said the mean probability
   * @param came the share of positive rows
   * @param weight of all of them
   */
  public record Bin(double said, double came, double weight) {}

  /** Copies the list. */
  public ClassificationQuality {
    bins = List.copyOf(bins);
  }

  /**
   * Measures.
   *
   * @param labels 0 or 1 by row
   * @param said the probability of 1 by row
   * @param weights how much each row counts
   */
  public static ClassificationQuality of(double[] labels, double[] said, double[] weights) {
    int[] order =
        IntStream.range(0, said.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> said[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double mass = 0;
    double positive = 0;
    double loss = 0;
    double squares = 0;
    for (int row = 0; row < said.length; row++) {
      double p = Math.max(1e-12, Math.min(1 - 1e-12, labels[row] == 1 ? said[row] : 1 - said[row]));
      mass += weights[row];
      positive += labels[row] * weights[row];
      loss -= weights[row] * Math.log(p);
      squares += weights[row] * (said[row] - labels[row]) * (said[row] - labels[row]);
    }
    List<Bin> bins = bins(order, labels, said, weights, mass);
    double error = 0;
    for (Bin bin : bins) {
      error += bin.weight() * Math.abs(bin.said() - bin.came()) / mass;
    }
    return new ClassificationQuality(
        auc(order, labels, said, weights, positive, mass),
        loss / mass,
        squares / mass,
        error,
        positive / mass,
        bins);
  }

  private static double auc(
      int[] order, double[] labels, double[] said, double[] weights, double positive, double mass) {
    double pairs = 0;
    double below = 0;
    for (int start = 0; start < order.length; ) {
      double positives = 0;
      double negatives = 0;
      int end = start;
      for (; end < order.length && said[order[end]] == said[order[start]]; end++) {
        positives += labels[order[end]] * weights[order[end]];
        negatives += (1 - labels[order[end]]) * weights[order[end]];
      }
      pairs += positives * (below + negatives / 2);
      below += negatives;
      start = end;
    }
    double all = positive * (mass - positive);
    return all > 0 ? pairs / all : .5;
  }

  private static List<Bin> bins(
      int[] order, double[] labels, double[] said, double[] weights, double mass) {
    List<Bin> bins = new ArrayList<>();
    double done = 0;
    double weight = 0;
    double sum = 0;
    double came = 0;
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      weight += weights[row];
      sum += weights[row] * said[row];
      came += weights[row] * labels[row];
      boolean last = i == order.length - 1;
      if (last || done + weight >= (bins.size() + 1) * mass / BINS - 1e-9) {
        bins.add(new Bin(sum / weight, came / weight, weight));
        done += weight;
        weight = 0;
        sum = 0;
        came = 0;
      }
    }
    return bins;
  }

  /** The figures by name. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("AUC", auc);
    metrics.put("log-loss", logLoss);
    metrics.put("Brier", brier);
    metrics.put("calibration error", calibrationError);
    metrics.put("positives", positives);
    return metrics;
  }
}
