package org.songnet.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of several models side by side, with what they mean.
 *
 * @param protocol how they were measured, in one line
 * @param groupKind what depends on each other: {@code sessions} or {@code users}
 * @param bootstrap how the intervals were made
 * @param counts by model how many cases it had, in the order evaluated
 * @param rows the figures, model by model
 * @param differences what separates models from a baseline; empty where none was named
 */
public record EvaluationReport(
    String protocol,
    String groupKind,
    Bootstrap bootstrap,
    Map<String, CaseCounts> counts,
    List<Row> rows,
    List<Difference> differences) {

  /**
   * One figure of one model.
   *
   * @param model what the model was called
   * @param metric what was measured
   * @param value the mean over all cases
   * @param low the lower end of the 95% interval
   * @param high the upper end
   */
  public record Row(String model, String metric, double value, double low, double high) {}

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
      String model, String baseline, String metric, double value, double low, double high) {}

  /** Copies the collections. */
  public EvaluationReport {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    rows = List.copyOf(rows);
    differences = List.copyOf(differences);
  }

  /**
   * A report without differences.
   *
   * @param results one or more, by one protocol, of models with different names
   * @throws IllegalArgumentException if there is none, or if they do not go together
   */
  public static EvaluationReport of(List<EvaluationResult> results, Bootstrap bootstrap) {
    if (results.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one result");
    }
    String protocol = results.get(0).protocol();
    Map<String, CaseCounts> counts = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (EvaluationResult result : results) {
      if (!result.protocol().equals(protocol)) {
        throw new IllegalArgumentException(
            "a report has one protocol, not both '%s' and '%s'"
                .formatted(protocol, result.protocol()));
      }
      if (counts.put(result.model(), result.counts()) != null) {
        throw new IllegalArgumentException("two models are called '" + result.model() + "'");
      }
      bootstrap
          .intervals(result)
          .forEach(
              (metric, at) ->
                  rows.add(new Row(result.model(), metric, at.value(), at.low(), at.high())));
    }
    return new EvaluationReport(
        protocol, results.get(0).groupKind(), bootstrap, counts, rows, List.of());
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
    EvaluationReport plain = of(results, bootstrap);
    EvaluationResult base =
        results.stream()
            .filter(result -> result.model().equals(baseline))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "baseline must be one of %s: %s"
                            .formatted(plain.counts.keySet(), baseline)));
    List<Difference> differences = new ArrayList<>();
    for (EvaluationResult result : results) {
      if (result != base) {
        bootstrap
            .differences(result, base)
            .forEach(
                (metric, at) ->
                    differences.add(
                        new Difference(
                            result.model(), baseline, metric, at.value(), at.low(), at.high())));
      }
    }
    return new EvaluationReport(
        plain.protocol, plain.groupKind, bootstrap, plain.counts, plain.rows, differences);
  }

  /** The report as text for a terminal, lines ending in {@code \n}. */
  public String toTable() {
    return ReportTable.of(this);
  }
}
