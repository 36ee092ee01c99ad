package org.songnet.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of several models side by side, with what they mean. Immutable. */
public final class EvaluationReport {

  private final List<EvaluationResult> results;
  private final Bootstrap bootstrap;
  private final List<Row> rows;
  private final List<Difference> differences;

  /**
   * One figure of one model.
   *
   * @param model what the model was called
   * @param metric what was measured
   * @param value the mean over all cases
   * @param low the lower end of the 95% interval; {@code NaN} for a figure of all groups at once
   * @param high the upper end
   */
  public record Row(String model, String metric, double value, double low, double high) {

    /** Whether there is an interval. */
    public boolean hasInterval() {
      return !Double.isNaN(low);
    }
  }

  /**
   * How much better a model is than the baseline.
   *
   * @param model what the model was called
   * @param baseline what the baseline was called
   * @param metric what was measured
   * @param value the model's mean less the baseline's
   * @param low the lower end of the 95% interval, paired over sessions or users
   * @param high the upper end
   */
  public record Difference(
      String model, String baseline, String metric, double value, double low, double high) {

    /** Whether zero is outside the interval: chance does not explain the difference. */
    public boolean isClear() {
      return new Interval(value, low, high).excludesZero();
    }
  }

  private EvaluationReport(
      List<EvaluationResult> results, Bootstrap bootstrap, Optional<EvaluationResult> baseline) {
    this.results = List.copyOf(results);
    this.bootstrap = bootstrap;
    this.rows = new ArrayList<>();
    this.differences = new ArrayList<>();
    for (EvaluationResult result : results) {
      addRows(result);
      baseline.filter(base -> base != result).ifPresent(base -> addDifferences(result, base));
    }
  }

  private void addRows(EvaluationResult result) {
    defined(bootstrap.intervals(result))
        .forEach(
            (metric, at) ->
                rows.add(new Row(result.model(), metric, at.value(), at.low(), at.high())));
    result
        .totals()
        .forEach(
            (metric, value) ->
                rows.add(new Row(result.model(), metric, value, Double.NaN, Double.NaN)));
  }

  private void addDifferences(EvaluationResult result, EvaluationResult baseline) {
    defined(bootstrap.differences(result, baseline))
        .forEach(
            (metric, at) ->
                differences.add(
                    new Difference(
                        result.model(),
                        baseline.model(),
                        metric,
                        at.value(),
                        at.low(),
                        at.high())));
  }

  /** A metric that is undefined in every case, such as of genres nobody knows, is left out. */
  private static Map<String, Interval> defined(Map<String, Interval> intervals) {
    Map<String, Interval> defined = new LinkedHashMap<>(intervals);
    defined.values().removeIf(interval -> Double.isNaN(interval.value()));
    return defined;
  }

  /**
   * A report without differences.
   *
   * @param results one or more, by one protocol, of models with different names
   * @throws IllegalArgumentException if there is none, or if they do not go together
   */
  public static EvaluationReport of(List<EvaluationResult> results, Bootstrap bootstrap) {
    requireTogether(results);
    return new EvaluationReport(results, bootstrap, Optional.empty());
  }

  /**
   * A report with the differences between every other model and a baseline.
   *
   * @param results two or more, by one protocol, of models with different names
   * @param baseline the name of one of them
   * @throws IllegalArgumentException if they do not go together, or if there is no such model
   */
  public static EvaluationReport of(
      List<EvaluationResult> results, Bootstrap bootstrap, String baseline) {
    requireTogether(results);
    EvaluationResult base =
        results.stream()
            .filter(result -> result.model().equals(baseline))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "baseline must be one of %s: %s"
                            .formatted(
                                results.stream().map(EvaluationResult::model).toList(), baseline)));
    return new EvaluationReport(results, bootstrap, Optional.of(base));
  }

  private static void requireTogether(List<EvaluationResult> results) {
    if (results.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one result");
    }
    String protocol = results.get(0).protocol();
    Map<String, CaseCounts> models = new LinkedHashMap<>();
    for (EvaluationResult result : results) {
      if (!result.protocol().equals(protocol)) {
        throw new IllegalArgumentException(
            "a report has one protocol, not both '%s' and '%s'"
                .formatted(protocol, result.protocol()));
      }
      if (models.put(result.model(), result.counts()) != null) {
        throw new IllegalArgumentException("two models are called '" + result.model() + "'");
      }
    }
  }

  /** How the models were measured, in one line. */
  public String protocol() {
    return results.get(0).protocol();
  }

  /** What is resampled: {@code sessions} or {@code users}. */
  public String groupKind() {
    return results.get(0).groupKind();
  }

  /** How the intervals were made. */
  public Bootstrap bootstrap() {
    return bootstrap;
  }

  /** What the report is made of, in the order given. */
  public List<EvaluationResult> results() {
    return results;
  }

  /** By model how many cases it had, in the order given. */
  public Map<String, CaseCounts> counts() {
    Map<String, CaseCounts> counts = new LinkedHashMap<>();
    results.forEach(result -> counts.put(result.model(), result.counts()));
    return Collections.unmodifiableMap(counts);
  }

  /** The figures, model by model. */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** What separates models from the baseline; empty where none was named. */
  public List<Difference> differences() {
    return Collections.unmodifiableList(differences);
  }

  /** The report as text for a terminal, lines ending in {@code \n}. */
  public String toTable() {
    return ReportTable.of(this);
  }

  /** The report as a JSON object. */
  public String toJson() {
    return ReportData.json(this);
  }

  /** The figures as CSV (RFC 4180), a line for each model and metric. */
  public String toCsv() {
    return ReportData.csv(this);
  }

  /** The report as one HTML page with charts that needs nothing else. */
  public String toHtml() {
    return HtmlReport.of(this);
  }
}
