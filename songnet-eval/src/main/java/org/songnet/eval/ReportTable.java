package org.songnet.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out a report: a line for each metric, a column for each model, three to a block. */
final class ReportTable {

  private static final int MODELS_IN_A_BLOCK = 3;

  private final StringBuilder text = new StringBuilder();

  private ReportTable() {}

  static String of(EvaluationReport report) {
    ReportTable table = new ReportTable();
    heading(report).forEach(table::line);
    Grid figures = new Grid();
    for (EvaluationReport.Row row : report.rows()) {
      figures.put(
          row.model(),
          row.metric(),
          row.hasInterval()
              ? cell("%.4f", row.value(), row.low(), row.high())
              : text("%.4f", row.value()));
    }
    table.grid(figures);
    report.results().stream().filter(result -> !result.runs().isEmpty()).forEach(table::runs);
    if (!report.differences().isEmpty()) {
      table.differences(report);
    }
    return table.text.toString();
  }

  /** The lines above the figures: the protocol, what was asked, and how sure the figures are. */
  static List<String> heading(EvaluationReport report) {
    List<String> lines = new ArrayList<>(List.of(report.protocol()));
    Collection<CaseCounts> counts = report.counts().values();
    if (new HashSet<>(counts).size() == 1) {
      lines.add(sentence(counts.iterator().next(), report.groupKind()));
    } else {
      report
          .counts()
          .forEach((model, its) -> lines.add(model + ": " + sentence(its, report.groupKind())));
    }
    lines.add(
        text(
            "[low, high]: 95%% interval, %,d bootstrap resamples of %s, seed %d",
            report.bootstrap().resamples(), report.groupKind(), report.bootstrap().seed()));
    return lines;
  }

  private static String sentence(CaseCounts counts, String groupKind) {
    String asked =
        groupKind.equals("users")
            ? text(
                "%,d users, %,d of them new, with %,d tracks to find",
                counts.groups(), counts.newUsers(), counts.targets())
            : text("%,d cases in %,d %s", counts.cases(), counts.groups(), groupKind);
    return text(
        "%s, %,d of them never heard in training; "
            + "skipped: %,d not in the catalog, %,d repeats, %,d %s without a case",
        asked, counts.cold(), counts.unknown(), counts.repeated(), counts.empty(), groupKind);
  }

  private void differences(EvaluationReport report) {
    line("");
    line(
        "less %s, paired over %s; * where the interval excludes zero",
        report.differences().get(0).baseline(), report.groupKind());
    Grid grid = new Grid();
    for (EvaluationReport.Difference row : report.differences()) {
      grid.put(
          row.model(),
          row.metric(),
          cell("%+.4f", row.value(), row.low(), row.high()) + (row.isClear() ? " *" : ""));
    }
    grid(grid);
  }

  private void runs(EvaluationResult result) {
    line("");
    line("each of the %d runs that %s is the mean of", result.runs().size(), result.model());
    line("");
    Grid grid = new Grid();
    for (EvaluationResult run : result.runs()) {
      run.metrics().stream()
          .filter(metric -> !Double.isNaN(run.value(metric)))
          .forEach(metric -> grid.put(run.model(), metric, text("%.4f", run.value(metric))));
    }
    block(grid, new ArrayList<>(grid.models));
  }

  private static String cell(String format, double value, double low, double high) {
    return text(format + " [" + format + ", " + format + "]", value, low, high);
  }

  private void grid(Grid grid) {
    List<String> models = new ArrayList<>(grid.models);
    for (int first = 0; first < models.size(); first += MODELS_IN_A_BLOCK) {
      line("");
      block(grid, models.subList(first, Math.min(first + MODELS_IN_A_BLOCK, models.size())));
    }
  }

  private void block(Grid grid, List<String> models) {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(models);
    lines.add(header);
    grid.cells.forEach(
        (metric, cells) -> {
          List<String> line = new ArrayList<>(List.of(metric));
          models.forEach(model -> line.add(cells.getOrDefault(model, "-")));
          lines.add(line);
        });
    int[] widths = new int[header.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = line.get(column);
        padded.append(cell).append(" ".repeat(widths[column] + 2 - cell.length()));
      }
      line(padded.toString().stripTrailing());
    }
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String format, Object... arguments) {
    line(text(format, arguments));
  }

  /** Cells by metric and model, both in the order they came. */
  private static final class Grid {

    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

    private void put(String model, String metric, String cell) {
      models.add(model);
      cells.computeIfAbsent(metric, key -> new LinkedHashMap<>()).put(model, cell);
    }
  }
}
