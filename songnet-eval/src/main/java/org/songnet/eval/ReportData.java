package org.songnet.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.eval.EvaluationReport.Difference;
import org.songnet.eval.EvaluationReport.Row;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.Json;

/** A report for other programs. */
final class ReportData {

  private ReportData() {}

  static String json(EvaluationReport report) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("protocol", report.protocol());
    json.put("resampled", report.groupKind());
    json.put("bootstrap", ConfigRecords.toMap(report.bootstrap()));
    Map<String, @Nullable Object> models = new LinkedHashMap<>();
    for (EvaluationResult result : report.results()) {
      models.put(result.model(), model(result, report));
    }
    json.put("models", models);
    return Json.write(json);
  }

  private static Map<String, @Nullable Object> model(
      EvaluationResult result, EvaluationReport report) {
    Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
    for (Row row : report.rows()) {
      if (row.model().equals(result.model())) {
        metrics.put(row.metric(), metric(row, result, report));
      }
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("counts", ConfigRecords.toMap(result.counts()));
    json.put("metrics", metrics);
    return json;
  }

  private static Map<String, @Nullable Object> metric(
      Row row, EvaluationResult result, EvaluationReport report) {
    Map<String, @Nullable Object> json =
        new LinkedHashMap<>(interval(row.value(), row.low(), row.high()));
    if (!result.runs().isEmpty()) {
      json.put("runs", result.runs().stream().map(run -> number(run.value(row.metric()))).toList());
    }
    difference(row, report)
        .ifPresent(
            less ->
                json.put(
                    "difference",
                    with(
                        interval(less.value(), less.low(), less.high()),
                        "baseline",
                        less.baseline())));
    return json;
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> json, String key, Object value) {
    json.put(key, value);
    return json;
  }

  private static Map<String, @Nullable Object> interval(double value, double low, double high) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", number(value));
    json.put("low", number(low));
    json.put("high", number(high));
    return json;
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static Optional<Difference> difference(Row row, EvaluationReport report) {
    return report.differences().stream()
        .filter(less -> less.model().equals(row.model()) && less.metric().equals(row.metric()))
        .findFirst();
  }

  static String csv(EvaluationReport report) {
    CsvText csv = new CsvText();
    csv.row(
        List.of(
            "model",
            "metric",
            "value",
            "low",
            "high",
            "baseline",
            "difference",
            "difference_low",
            "difference_high"));
    for (Row row : report.rows()) {
      List<Object> fields = new ArrayList<>();
      fields.addAll(List.of(row.model(), row.metric(), row.value(), row.low(), row.high()));
      difference(row, report)
          .ifPresentOrElse(
              less ->
                  fields.addAll(List.of(less.baseline(), less.value(), less.low(), less.high())),
              () -> fields.addAll(List.of("", "", "", "")));
      csv.row(fields);
    }
    return csv.toString();
  }
}
