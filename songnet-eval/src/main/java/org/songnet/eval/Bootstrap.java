package org.songnet.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 95% intervals by resampling sessions or users.
 *
 * <p>The percentile bootstrap (Efron and Tibshirani, "An introduction to the bootstrap", 1993) over
 * clusters (Field and Welsh, "Bootstrapping clustered data", JRSS B 69(3), 2007): the songs of one
 * session go together, so sessions are drawn with replacement, not single cases, and each resample
 * gives the mean over the cases it has; where users are tested, users are drawn. Two models are
 * compared on the same draws.
 *
 * @param resamples how many resamples are drawn, at least 1
 * @param seed where the random numbers start; the same seed gives the same intervals
 */
public record Bootstrap(int resamples, long seed) {

  private static final double TAIL = .025;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if {@code resamples} is less than 1
   */
  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples must be positive: " + resamples);
    }
  }

  /** 1,000 resamples. */
  public static Bootstrap defaults() {
    return new Bootstrap(1000, 1);
  }

  /** Every metric of each group with its interval, in the order measured. */
  public Map<String, Interval> intervals(EvaluationResult result) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    result.groupMetrics().forEach(metric -> sums.put(metric, result.sums(metric)));
    return intervals(sums, result.cases());
  }

  /**
   * How much better a model is than another, for every metric of each group that both have.
   *
   * @return the values of {@code model} less those of {@code baseline}, paired group by group
   * @throws IllegalArgumentException if the two were not asked the same
   */
  public Map<String, Interval> differences(EvaluationResult model, EvaluationResult baseline) {
    if (!model.asksTheSameAs(baseline)) {
      throw new IllegalArgumentException(
          "only results for the same cases can be compared: %s (%s) and %s (%s)"
              .formatted(model, model.counts(), baseline, baseline.counts()));
    }
    List<String> shared = model.groupMetrics();
    shared.retainAll(baseline.groupMetrics());
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (String metric : shared) {
      double[] difference = model.sums(metric).clone();
      double[] less = baseline.sums(metric);
      Arrays.setAll(difference, group -> difference[group] - less[group]);
      sums.put(metric, difference);
    }
    return intervals(sums, model.cases());
  }

  private Map<String, Interval> intervals(Map<String, double[]> sums, int[] cases) {
    int[] groups = groupsWithCases(cases);
    List<Column> columns = sums.values().stream().map(column -> new Column(column, cases)).toList();
    double[][] means = new double[columns.size()][resamples];
    SplittableRandom random = new SplittableRandom(seed);
    int[] draw = new int[groups.length];
    for (int resample = 0; resample < resamples; resample++) {
      for (int i = 0; i < draw.length; i++) {
        draw[i] = groups[random.nextInt(groups.length)];
      }
      for (int column = 0; column < means.length; column++) {
        means[column][resample] = columns.get(column).mean(draw);
      }
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    int column = 0;
    for (String metric : sums.keySet()) {
      double[] sorted =
          Arrays.stream(means[column]).filter(mean -> !Double.isNaN(mean)).sorted().toArray();
      double value = columns.get(column).mean(groups);
      intervals.put(
          metric, new Interval(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)));
      column++;
    }
    return intervals;
  }

  private static int[] groupsWithCases(int[] cases) {
    return IntStream.range(0, cases.length).filter(group -> cases[group] > 0).toArray();
  }

  /** The sums of a metric with the cases they are of: those for which it is defined. */
  private static final class Column {

    private final double[] sums;
    private final int[] cases;

    private Column(double[] allSums, int[] allCases) {
      sums = allSums.clone();
      cases = allCases.clone();
      for (int group = 0; group < sums.length; group++) {
        if (Double.isNaN(sums[group])) {
          sums[group] = 0;
          cases[group] = 0;
        }
      }
    }

    double mean(int[] groups) {
      double sum = 0;
      long count = 0;
      for (int group : groups) {
        sum += sums[group];
        count += cases[group];
      }
      return sum / count;
    }
  }

  /** Between the two nearest values, in proportion; {@code NaN} where there is none. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
