package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

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

  /** Every metric of a model with its interval, in the order measured. */
  public Map<String, Interval> intervals(EvaluationResult result) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    result.metrics().forEach(metric -> sums.put(metric, result.sums(metric)));
    return intervals(sums, result.cases());
  }

  /**
   * How much better a model is than another, for every metric both have.
   *
   * @return the values of {@code model} less those of {@code baseline}, paired group by group
   * @throws IllegalArgumentException if the two were not asked the same
   */
  public Map<String, Interval> differences(EvaluationResult model, EvaluationResult baseline) {
    if (!model.protocol().equals(baseline.protocol())
        || !Arrays.equals(model.cases(), baseline.cases())) {
      throw new IllegalArgumentException(
          "only results for the same cases can be compared: %s (%s) and %s (%s)"
              .formatted(model, model.counts(), baseline, baseline.counts()));
    }
    List<String> shared = new ArrayList<>(model.metrics());
    shared.retainAll(baseline.metrics());
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
    double[][] columns = sums.values().toArray(new double[0][]);
    double[][] means = new double[columns.length][resamples];
    SplittableRandom random = new SplittableRandom(seed);
    int[] draw = new int[groups.length];
    for (int resample = 0; resample < resamples; resample++) {
      long drawnCases = 0;
      for (int i = 0; i < draw.length; i++) {
        draw[i] = groups[random.nextInt(groups.length)];
        drawnCases += cases[draw[i]];
      }
      for (int column = 0; column < columns.length; column++) {
        means[column][resample] = sum(columns[column], draw) / drawnCases;
      }
    }
    long allCases = Arrays.stream(cases).asLongStream().sum();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    int column = 0;
    for (String metric : sums.keySet()) {
      Arrays.sort(means[column]);
      double value = sum(columns[column], groups) / allCases;
      intervals.put(
          metric,
          new Interval(value, quantile(means[column], TAIL), quantile(means[column], 1 - TAIL)));
      column++;
    }
    return intervals;
  }

  private static int[] groupsWithCases(int[] cases) {
    int[] groups = new int[cases.length];
    int size = 0;
    for (int group = 0; group < cases.length; group++) {
      if (cases[group] > 0) {
        groups[size++] = group;
      }
    }
    return Arrays.copyOf(groups, size);
  }

  private static double sum(double[] column, int[] groups) {
    double sum = 0;
    for (int group : groups) {
      sum += column[group];
    }
    return sum;
  }

  /** Between the two nearest values, in proportion. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
