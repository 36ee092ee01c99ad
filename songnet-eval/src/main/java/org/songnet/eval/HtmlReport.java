package org.songnet.eval;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.songnet.eval.EvaluationReport.Difference;
import org.songnet.eval.EvaluationReport.Row;

/** Lays out a report as a page: what was measured, a table, and charts in SVG. */
final class HtmlReport {

  /** Colours are {@code --mK}; six that people who see few colours tell apart as well. */
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --paper: #ffffff; --card: #f6f7f9; --ink: #1f2933;
        --quiet: #5b6773; --line: #d9dee4; --m0: #1f6fb2; --m1: #d9651a; --m2: #2f9e77;
        --m3: #8a5fbf; --m4: #b8435f; --m5: #7a7f87 }
      @media (prefers-color-scheme: dark) { :root { --paper: #14181d; --card: #1c2229;
        --ink: #e6e9ed; --quiet: #9aa5b1; --line: #343c46; --m0: #5aa9e6; --m1: #f28f4f;
        --m2: #56c79c; --m3: #b38be0; --m4: #e27a94; --m5: #a7adb5 } }
      body { margin: 2.5rem auto; max-width: 74rem; padding: 0 1.5rem; background: var(--paper);
        color: var(--ink); font: 15px/1.5 system-ui, 'Segoe UI', 'Helvetica Neue', sans-serif }
      h1 { font-size: 1.6rem; margin: 0 0 .5rem } h2 { font-size: 1.15rem; margin: 2.2rem 0 .7rem }
      p { margin: .2rem 0; max-width: 60rem } .quiet { color: var(--quiet) }
      .scroll { overflow-x: auto } table { border-collapse: collapse }
      th, td { padding: .3rem 1.2rem .3rem 0; text-align: left; white-space: nowrap;
        border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums }
      td small { color: var(--quiet) } th { font-weight: 600 }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(21rem, 1fr));
        gap: 1rem }
      figure { margin: 0; padding: .8rem 1rem; background: var(--card); border-radius: .5rem }
      figcaption { font-weight: 600; margin-bottom: .3rem }
      svg { width: 100%; height: auto; display: block }
      svg text { font-size: 12px; fill: var(--ink) } svg .quiet { fill: var(--quiet) }
      svg .axis { stroke: var(--line) } svg .interval { stroke: var(--ink); stroke-width: 1.5 }
      svg .run { fill: none; stroke: var(--ink) } svg .mean { stroke: var(--ink);
        stroke-dasharray: 4 3 }
      .m0 { fill: var(--m0) } .m1 { fill: var(--m1) } .m2 { fill: var(--m2) }
      .m3 { fill: var(--m3) } .m4 { fill: var(--m4) } .m5 { fill: var(--m5) }
      """;

  private final EvaluationReport report;
  private final List<String> models;
  private final StringBuilder html = new StringBuilder(1 << 14);

  private HtmlReport(EvaluationReport report) {
    this.report = report;
    this.models = report.results().stream().map(EvaluationResult::model).toList();
  }

  static String of(EvaluationReport report) {
    HtmlReport page = new HtmlReport(report);
    page.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.write("<title>Evaluation: " + escape(String.join(", ", page.models)) + "</title>\n");
    page.write("<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    page.heading();
    page.table();
    page.bars();
    if (!report.differences().isEmpty()) {
      page.differences();
    }
    page.distributions();
    page.write("</body>\n</html>\n");
    return page.html.toString();
  }

  private void write(String text) {
    html.append(text);
  }

  private void heading() {
    write("<h1>Evaluation</h1>\n");
    for (String line : ReportTable.heading(report)) {
      write("<p class=\"quiet\">" + escape(line) + "</p>\n");
    }
  }

  private Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    report.rows().forEach(row -> metrics.add(row.metric()));
    return metrics;
  }

  private Optional<Row> row(String model, String metric) {
    return report.rows().stream()
        .filter(row -> row.model().equals(model) && row.metric().equals(metric))
        .findFirst();
  }

  private void table() {
    write("<h2>Figures</h2>\n<div class=\"scroll\"><table>\n<tr><th></th>");
    models.forEach(model -> write("<th>" + escape(model) + "</th>"));
    write("</tr>\n");
    for (String metric : metrics()) {
      write("<tr><th>" + escape(metric) + "</th>");
      for (String model : models) {
        write("<td>" + row(model, metric).map(HtmlReport::cell).orElse("") + "</td>");
      }
      write("</tr>\n");
    }
    write("</table></div>\n");
  }

  private static String cell(Row row) {
    String value = String.format(Locale.ROOT, "%.4f", row.value());
    return row.hasInterval()
        ? value + String.format(Locale.ROOT, " <small>%.4f–%.4f</small>", row.low(), row.high())
        : value;
  }

  private void bars() {
    write("<h2>Each metric with its 95% interval</h2>\n<div class=\"cards\">\n");
    for (String metric : metrics()) {
      HtmlChart chart = new HtmlChart(models.size());
      for (int model = 0; model < models.size(); model++) {
        Optional<Row> row = row(models.get(model), metric);
        if (row.isPresent()) {
          List<EvaluationResult> runs = report.results().get(model).runs();
          List<Double> values = runs.stream().map(run -> run.value(metric)).toList();
          chart.bar(model, models.get(model), row.get(), values);
        }
      }
      if (!chart.isEmpty()) {
        figure(metric, chart.svg(metric, false));
      }
    }
    write("</div>\n");
  }

  private void differences() {
    write("<h2>Less " + escape(report.differences().get(0).baseline()) + ", paired</h2>\n");
    write("<p class=\"quiet\">Chance does not explain an interval that leaves zero out.</p>\n");
    write("<div class=\"cards\">\n");
    for (String metric : metrics()) {
      HtmlChart chart = new HtmlChart(models.size() - 1);
      for (Difference less : report.differences()) {
        if (less.metric().equals(metric)) {
          chart.dot(models.indexOf(less.model()), less);
        }
      }
      if (!chart.isEmpty()) {
        figure(metric, chart.svg(metric, true));
      }
    }
    write("</div>\n");
  }

  private void distributions() {
    String metric = report.results().get(0).groupMetrics().get(0);
    write("<h2>How " + escape(metric) + " is spread over " + report.groupKind() + "</h2>\n");
    write("<div class=\"cards\">\n");
    double[] all =
        report.results().stream()
            .filter(result -> result.groupMetrics().contains(metric))
            .flatMapToDouble(result -> Arrays.stream(result.groupValues(metric)))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double min = Math.min(0, Arrays.stream(all).min().orElse(0));
    double most = Arrays.stream(all).max().orElse(0);
    double max = most > min ? most : min + 1;
    for (int model = 0; model < models.size(); model++) {
      EvaluationResult result = report.results().get(model);
      if (result.groupMetrics().contains(metric)) {
        double[] values = result.groupValues(metric);
        figure(models.get(model), HtmlChart.histogram(model, models.get(model), values, min, max));
      }
    }
    write("</div>\n");
  }

  private void figure(String caption, String svg) {
    write("<figure><figcaption>" + escape(caption) + "</figcaption>\n" + svg + "</figure>\n");
  }

  /** Text as HTML and SVG take it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
