package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one model reached, kept for each group of cases: each test session or each test user.
 *
 * <p>A figure is the mean over all cases. Cases of one group depend on each other, so everything
 * that asks how sure a figure is works on whole groups: see {@link Bootstrap}. Figures of all
 * groups at once, such as coverage, stand apart: {@link #totals}. Immutable.
 */
public final class EvaluationResult {

  private final String model;
  private final String protocol;
  private final Groups groups;
  private final CaseCounts counts;
  private final int[] cases;
  private final Map<String, double[]> sums;
  private final Map<String, Double> totals;
  private final List<EvaluationResult> runs;

  /**
   * Takes the values.
   *
   * @param cases how many cases each group has, possibly none; not copied
   * @param sums by metric the sum over the cases of each group, {@code NaN} where the metric is
   *     undefined; the arrays are not copied
   * @param totals by metric the figures of all groups at once
   * @param runs what this is the mean of; empty where it is of one run
   */
  EvaluationResult(
      String model,
      String protocol,
      Groups groups,
      CaseCounts counts,
      int[] cases,
      Map<String, double[]> sums,
      Map<String, Double> totals,
      List<EvaluationResult> runs) {
    this.model = model;
    this.protocol = protocol;
    this.groups = groups;
    this.counts = counts;
    this.cases = cases;
    this.sums = new LinkedHashMap<>(sums);
    this.totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    this.runs = List.copyOf(runs);
  }

  /**
   * Puts tallies together, in their order.
   *
   * @throws IllegalArgumentException if there is not one case in all of them
   */
  static EvaluationResult of(
      String model,
      String protocol,
      Groups groups,
      CaseCounts counts,
      List<String> metrics,
      GroupTally[] tallies,
      Map<String, Double> totals) {
    if (counts.cases() == 0) {
      throw new IllegalArgumentException(
          "nothing to predict for %s: %s; %s".formatted(model, protocol, counts));
    }
    int[] cases = new int[tallies.length];
    Arrays.setAll(cases, group -> tallies[group].cases);
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      double[] column = new double[tallies.length];
      for (int group = 0; group < column.length; group++) {
        column[group] = tallies[group].sums[i];
      }
      sums.put(metrics.get(i), column);
    }
    return new EvaluationResult(model, protocol, groups, counts, cases, sums, totals, List.of());
  }

  /**
   * The mean of several runs of one model, trained with different seeds.
   *
   * <p>Every figure is the mean over the runs, for each group and for all, so an interval says how
   * sure the mean is over other users or sessions, and {@link #runs} how far seeds are apart.
   *
   * @param model what to call it in reports
   * @param runs one or more results by one protocol, of the same cases and metrics, with different
   *     names such as {@code lstm, seed 1}
   * @throws IllegalArgumentException if there is none, or if they do not go together
   */
  public static EvaluationResult meanOf(String model, List<EvaluationResult> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a mean needs at least one run of " + model);
    }
    EvaluationResult first = runs.get(0);
    for (EvaluationResult run : runs) {
      if (!run.asksTheSameAs(first) || !run.metrics().equals(first.metrics())) {
        throw new IllegalArgumentException(
            "only runs on the same cases have a mean: %s (%s) and %s (%s)"
                .formatted(first, first.counts, run, run.counts));
      }
    }
    if (runs.stream().map(EvaluationResult::model).distinct().count() < runs.size()) {
      throw new IllegalArgumentException("runs must have different names: " + runs);
    }
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (String metric : first.sums.keySet()) {
      double[] mean = new double[first.cases.length];
      Arrays.setAll(
          mean,
          group -> runs.stream().mapToDouble(run -> run.sums(metric)[group]).sum() / runs.size());
      sums.put(metric, mean);
    }
    Map<String, Double> totals = new LinkedHashMap<>();
    for (String metric : first.totals.keySet()) {
      totals.put(metric, runs.stream().mapToDouble(run -> run.value(metric)).sum() / runs.size());
    }
    return new EvaluationResult(
        model, first.protocol, first.groups, first.counts, first.cases, sums, totals, runs);
  }

  /** Whether two results are of one protocol and the same number of cases in each group. */
  boolean asksTheSameAs(EvaluationResult other) {
    return protocol.equals(other.protocol) && Arrays.equals(cases, other.cases);
  }

  /** What the model was called. */
  public String model() {
    return model;
  }

  /** How it was measured, in one line. */
  public String protocol() {
    return protocol;
  }

  /** How many cases there were, and why there were not more. */
  public CaseCounts counts() {
    return counts;
  }

  /** What was measured, in order, first of each group and then of all at once. */
  public List<String> metrics() {
    List<String> metrics = new ArrayList<>(sums.keySet());
    metrics.addAll(totals.keySet());
    return metrics;
  }

  /** What was measured of each group, in order. */
  List<String> groupMetrics() {
    return new ArrayList<>(sums.keySet());
  }

  /** The figures of all groups at once, by metric, in order. */
  public Map<String, Double> totals() {
    return totals;
  }

  /** What this is the mean of, one result for each seed; empty where it is of one run. */
  public List<EvaluationResult> runs() {
    return runs;
  }

  /**
   * The mean of a metric over all cases for which it is defined, or the figure of all groups.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public double value(String metric) {
    Double total = totals.get(metric);
    if (total != null) {
      return total;
    }
    double sum = 0;
    long defined = 0;
    double[] column = sums(metric);
    for (int group = 0; group < column.length; group++) {
      if (!Double.isNaN(column[group])) {
        sum += column[group];
        defined += cases[group];
      }
    }
    return sum / defined;
  }

  /** What groups are: {@code sessions} or {@code users}. */
  public String groupKind() {
    return groups.kind();
  }

  /** What to call each group, by its index in the test part. */
  public List<String> groupNames() {
    return groups.names();
  }

  /**
   * The mean of a metric over the cases of each group, {@code NaN} where it has none or the metric
   * is undefined.
   *
   * @return a fresh array by the index of the session or user in the test part
   * @throws IllegalArgumentException if it was not measured of each group
   */
  public double[] groupValues(String metric) {
    double[] values = sums(metric).clone();
    for (int group = 0; group < values.length; group++) {
      values[group] /= cases[group];
    }
    return values;
  }

  /** The sums over the cases of each group; not to be changed. */
  double[] sums(String metric) {
    double[] found = sums.get(metric);
    if (found == null) {
      throw new IllegalArgumentException(
          "'%s' was not measured for %s; there are %s".formatted(metric, model, metrics()));
    }
    return found;
  }

  /** The number of cases of each group; not to be changed. */
  int[] cases() {
    return cases;
  }

  /** The values of each group as CSV (RFC 4180): its name, its cases, then every metric. */
  public String toCsv() {
    CsvText csv = new CsvText();
    List<Object> header = new ArrayList<>(List.of(kindOfOne(), "cases"));
    header.addAll(groupMetrics());
    csv.row(header);
    List<double[]> columns = groupMetrics().stream().map(this::groupValues).toList();
    for (int group = 0; group < cases.length; group++) {
      List<Object> row = new ArrayList<>(List.of(groups.names().get(group), cases[group]));
      for (double[] column : columns) {
        row.add(column[group]);
      }
      csv.row(row);
    }
    return csv.toString();
  }

  private String kindOfOne() {
    return groups.kind().substring(0, groups.kind().length() - 1);
  }

  @Override
  public String toString() {
    return model + ", " + protocol;
  }
}
