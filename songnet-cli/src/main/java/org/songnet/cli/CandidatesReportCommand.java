package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.store.Library;
import org.songnet.taste.TasteConfig;
import org.songnet.taste.TasteJournal;
import org.songnet.taste.TasteLoop;
import org.songnet.taste.TasteReport;
import org.songnet.taste.TasteReport.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code songnet candidates report}: says how the taste loop does. */
@Command(
    name = "report",
    description =
        "Says how many candidates were liked, round by round, how right the probabilities were, and"
            + " what matters.",
    footer = "  songnet candidates report --out taste-report")
final class CandidatesReportCommand implements Callable<Integer> {

  private static final int WEIGHTS = 12;

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Trained models whose opinions count, too.")
  private List<Path> models = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Draw charts and write the models' cards into this folder.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesReportCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    TasteReport report;
    try (Library open = library.read()) {
      TasteLoop loop =
          TasteLoop.open(
              new TasteLibrary(open, terminal, cancelled).data(listener.id(), models),
              TasteJournal.of(open, listener.id()),
              TasteConfig.defaults());
      report = loop.report();
    }
    if (report.rounds().isEmpty()) {
      throw new CommandFailure("nothing was proposed yet; run 'songnet candidates next' first");
    }
    if (json) {
      Json.print(terminal, document(report));
    } else {
      print(report);
    }
    if (out != null) {
      new TasteCharts(out).write(report);
      terminal.note("charts and model cards are in " + out);
    }
    return ExitCode.OK;
  }

  private void print(TasteReport report) {
    TextTable rounds =
        new TextTable("Round", "proposed", "liked", "disliked", "skipped", "share", "expected");
    for (Round round : report.rounds()) {
      int decided = round.liked() + round.disliked();
      rounds.add(
          Integer.toString(round.number()),
          round.proposed(),
          round.liked(),
          round.disliked(),
          round.skipped(),
          decided == 0 ? "" : number(round.likedShare()),
          decided == 0 ? "" : number(round.expected() / decided));
    }
    rounds.print(terminal.out(), terminal.outColumns());
    report
        .calibration()
        .ifPresent(
            quality ->
                terminal
                    .out()
                    .printf(
                        Locale.ROOT,
                        "%nProbabilities given before the answers: AUC %.3f, Brier %.3f,"
                            + " calibration error %.3f%n",
                        quality.auc(),
                        quality.brier(),
                        quality.calibrationError()));
    terminal.out().println();
    TextTable weights = new TextTable("What matters", "log-odds");
    report.weights().entrySet().stream()
        .limit(WEIGHTS)
        .forEach(
            weight ->
                weights.add(
                    weight.getKey(), String.format(Locale.ROOT, "%+.2f", weight.getValue())));
    weights.print(terminal.out(), terminal.outColumns());
    terminal.out().println();
    TextTable cards = new TextTable("Model, cross-validated by artist", "rows", "figures");
    for (TasteReport.Card card : report.cards()) {
      StringBuilder figures = new StringBuilder();
      card.card()
          .metrics()
          .forEach(
              (name, value) -> figures.append("  ").append(name).append(' ').append(number(value)));
      cards.add(
          card.name() + " (" + card.card().model() + ")",
          card.card().rows(),
          figures.toString().strip());
    }
    cards.print(terminal.out(), terminal.outColumns());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static Map<String, Object> document(TasteReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rounds", report.rounds().stream().map(CandidatesReportCommand::round).toList());
    report.calibration().ifPresent(quality -> document.put("calibration", quality.metrics()));
    document.put("weights", report.weights());
    Map<String, Object> cards = new LinkedHashMap<>();
    for (TasteReport.Card card : report.cards()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("model", card.card().model());
      entry.put("rows", card.card().rows());
      entry.put("artists", card.card().groups());
      entry.put("metrics", card.card().metrics());
      entry.put("importance", card.card().importance());
      cards.put(card.name(), entry);
    }
    document.put("models", cards);
    return document;
  }

  private static Map<String, Object> round(Round round) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("round", round.number());
    entry.put("proposed", round.proposed());
    entry.put("liked", round.liked());
    entry.put("disliked", round.disliked());
    entry.put("skipped", round.skipped());
    entry.put("likedShare", round.likedShare());
    entry.put("expected", round.expected());
    return entry;
  }
}
