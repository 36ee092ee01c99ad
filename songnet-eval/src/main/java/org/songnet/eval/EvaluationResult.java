package org.songnet.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one model reached, kept for each session.
 *
 * <p>A figure is the mean over all cases. Cases of one session depend on each other, so everything
 * that asks how sure a figure is works on whole sessions: see {@link Bootstrap}. Immutable.
 */
public final class EvaluationResult {

  private final String model;
  private final String protocol;
  private final CaseCounts counts;
  private final int[] cases;
  private final Map<String, double[]> sums;

  /**
   * Takes the values.
   *
   * @param cases how many cases each session has, possibly none; not copied
   * @param sums by metric the sum over the cases of each session; the arrays are not copied
   */
  EvaluationResult(
      String model, String protocol, CaseCounts counts, int[] cases, Map<String, double[]> sums) {
    this.model = model;
    this.protocol = protocol;
    this.counts = counts;
    this.cases = cases;
    this.sums = new LinkedHashMap<>(sums);
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
    for (double session : sums(metric)) {
      sum += session;
    }
    return sum / counts.cases();
  }

  /**
   * The mean of a metric over the cases of each test session, {@code NaN} where it has none.
   *
   * @return a fresh array by the index of the session in the test part
   * @throws IllegalArgumentException if it was not measured
   */
  public double[] sessionValues(String metric) {
    double[] values = sums(metric).clone();
    for (int session = 0; session < values.length; session++) {
      values[session] /= cases[session];
    }
    return values;
  }

  /** The sums over the cases of each session; not to be changed. */
  double[] sums(String metric) {
    double[] found = sums.get(metric);
    if (found == null) {
      throw new IllegalArgumentException(
          "'%s' was not measured for %s; there are %s".formatted(metric, model, metrics()));
    }
    return found;
  }

  /** The number of cases of each session; not to be changed. */
  int[] cases() {
    return cases;
  }

  @Override
  public String toString() {
    return model + ", " + protocol;
  }
}
