package org.songnet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.songnet.eval.tune.Journal;
import org.songnet.eval.tune.Outcome;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.WholeFile;

/** What a search found, for people, machines and {@code --config}. */
final class BestSettings {

  private final ModelChoice model;
  private final String metric;
  private final Outcome best;
  private final Map<String, Object> settings;

  BestSettings(ModelChoice model, String metric, Outcome best) {
    this.model = model;
    this.metric = metric;
    this.best = best;
    this.settings =
        ConfigRecords.toMap(ConfigRecords.with(model.config(), best.trial().settings()));
  }

  /** Writes all settings as {@link SettingsFile} reads them. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "# %s, tuned by songnet: %s %s on the validation part%n"
            .formatted(model.provider().name(), metric, score()));
    settings.forEach(
        (name, value) ->
            text.append("%s=%s%n".formatted(name, value.toString().replace("\\", "\\\\"))));
    WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String score() {
    return String.format(Locale.ROOT, "%.4f", best.score());
  }

  void print(Terminal terminal, Journal journal, Path file) {
    int trials = journal.outcomes().size();
    TextTable table = new TextTable("Best of " + trials + " trials", metric + " " + score());
    table.add("configuration", best.trial().number() + 1);
    best.trial().settings().forEach(table::add);
    table.print(terminal.out(), terminal.outColumns());
    terminal.out().printf("%nWrote %s%n", file);
  }

  void printJson(Terminal terminal, Journal journal, Path file) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", model.provider().name());
    document.put("metric", metric);
    document.put("validation", best.score());
    document.put("configuration", best.trial().number() + 1);
    document.put("trials", journal.outcomes().size());
    document.put("seconds", journal.seconds());
    document.put("settings", settings);
    document.put("changed", best.trial().settings());
    document.put("file", file.toString());
    Json.print(terminal, document);
  }
}
