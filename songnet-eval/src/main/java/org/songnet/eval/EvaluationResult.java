package org.songnet.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one model reached, kept for each group of cases: each test session or each test user.
 *
 * <p>A figure is the mean over all cases. Cases of one group depend on each other, so everything
 * that asks how sure a figure is works on whole groups: see {@link Bootstrap}. Immutable.
 */
public final class EvaluationResult {

  private final String model;
  private final String protocol;
  private final Groups groups;
  private final CaseCounts counts;
  private final int[] cases;
  private final Map<String, double[]> sums;

  /**
   * Takes the values.
   *
   * @param cases how many cases each group has, possibly none; not copied
   * @param sums by metric the sum over the cases of each group; the arrays are not copied
   */
  EvaluationResult(
      String model,
      String protocol,
      Groups groups,
      CaseCounts counts,
      int[] cases,
      Map<String, double[]> sums) {
    this.model = model;
    this.protocol = protocol;
    this.groups = groups;
    this.counts = counts;
    this.cases = cases;
    this.sums = new LinkedHashMap<>(sums);
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
      GroupTally[] tallies) {
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
    return new EvaluationResult(model, protocol, groups, counts, cases, sums);
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

  /** What was measured, in order. */
  public List<String> metrics() {
    return new ArrayList<>(sums.keySet());
  }

  /**
   * The mean of a metric over all cases.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public double value(String metric) {
    double sum = 0;
    for (double group : sums(metric)) {
      sum += group;
    }
    return sum / counts.cases();
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
   * The mean of a metric over the cases of each group, {@code NaN} where it has none.
   *
   * @return a fresh array by the index of the session or user in the test part
   * @throws IllegalArgumentException if it was not measured
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

  @Override
  public String toString() {
    return model + ", " + protocol;
  }
}
