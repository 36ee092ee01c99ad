package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.eval.Split;
import org.songnet.eval.tune.Journal;
import org.songnet.eval.tune.Outcome;
import org.songnet.eval.tune.SearchPlan;
import org.songnet.eval.tune.SearchSpace;
import org.songnet.eval.tune.Tuning;
import org.songnet.spi.ConfigRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet tune}: searches good settings without looking at the test. */
@Command(
    name = "tune",
    description = {
      "Searches settings of a model that do well on the validation part; the test is not looked at.",
      "",
      "Stopped and called again with the same --journal, the search goes on."
    },
    customSynopsis = {
      "songnet tune --data PATH --protocol NAME --model NAME --journal FILE --out FILE",
      "                    (--trials N | --budget TIME | both) [OPTIONS]"
    },
    footer = {
      "  songnet tune --data lastfm/ --protocol fixed-split --model item-knn --metric NDCG@10 \\",
      "      --trials 30 --journal item-knn.journal --out best.conf",
      "  songnet evaluate --data lastfm/ --protocol fixed-split --model item-knn \\",
      "      --config item-knn=best.conf"
    })
final class TuneCommand implements Callable<Integer> {

  /** So many when only time is the limit; random search goes on to the last. */
  private static final int ENDLESS = 1_000;

  /** So many begin a halving when only time is the limit. */
  private static final int HALVED = 27;

  @Mixin private SplitOptions splitOptions = new SplitOptions();

  @Mixin private ModelOptions modelOptions = new ModelOptions();

  @Option(
      names = "--metric",
      paramLabel = "NAME@K",
      description = "What is to be high: HR, MRR, NDCG or, for users, Recall (default: NDCG@10).")
  private String metric = "NDCG@10";

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "How many configurations are tried, the first with the defaults.")
  private @Nullable Integer trials;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "No trial begins after so much time, such as 30min; earlier calls count.")
  private @Nullable String budget;

  @Option(
      names = "--search",
      paramLabel = "NAME",
      description = {
        "random tries every configuration in full; halving tries all with little effort and the"
            + " best third with three times as much, and so on (default: random)."
      })
  private String search = "random";

  @Option(
      names = "--space",
      paramLabel = "NAME=VALUES",
      description = {
        "Values of a setting: LOW..HIGH, 'LOW..HIGH log', or a|b|c; without it, what the model"
            + " suggests."
      })
  private Map<String, String> space = Map.of();

  @Option(names = "--seed", paramLabel = "N", description = "Of the search (default: 1).")
  private long seed = 1;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      required = true,
      description = "Keeps every trial; the search goes on from it if it exists.")
  @SuppressWarnings("NullAway.Init")
  private Path journalFile;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "Where to write the best settings, for --config.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--json", description = "Print what was found as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  TuneCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    ModelChoice model;
    SearchPlan plan;
    Measurement measurement;
    Duration limit;
    try {
      measurement = new Measurement(terminal, cancelled, splitOptions, List.of(cutoff())).briefly();
      splitOptions.masking();
      checkMetric(measurement);
      model = onlyModel();
      plan = plan(model);
      limit = budget == null ? Duration.ofDays(Integer.MAX_VALUE) : Durations.parse(budget);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    OutputFiles.check(out);
    OutputFiles.check(journalFile);
    Split split = new ProtocolData(terminal, cancelled, splitOptions).tuningSplit();
    Journal journal = Journal.open(journalFile, describe(model, plan));
    TuningObjective objective =
        new TuningObjective(
            measurement, model, split, !splitOptions.protocol().isOfSessions(), metric);
    Outcome best =
        new Tuning(plan, journal, limit)
            .run(objective, new TuningText(terminal, metric))
            .orElseThrow(() -> nothing(journal));
    BestSettings found = new BestSettings(model, metric, best);
    found.write(out);
    if (json) {
      found.printJson(terminal, journal, out);
    } else {
      found.print(terminal, journal, out);
    }
    return ExitCode.OK;
  }

  private int cutoff() {
    String k = metric.substring(metric.indexOf('@') + 1);
    if (!metric.contains("@") || !k.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("--metric must be like NDCG@10: " + metric);
    }
    return Integer.parseInt(k);
  }

  private void checkMetric(Measurement measurement) {
    if (!measurement.metrics().contains(metric)) {
      throw new IllegalArgumentException(
          "--metric must be one of %s: %s"
              .formatted(String.join(", ", measurement.metrics()), metric));
    }
  }

  private ModelChoice onlyModel() throws IOException {
    List<ModelChoice> models = modelOptions.choices();
    if (models.size() != 1) {
      throw new IllegalArgumentException("--model must be one model: tune one after the other");
    }
    return models.get(0);
  }

  private SearchPlan plan(ModelChoice model) {
    if (trials == null && budget == null) {
      throw new IllegalArgumentException("give --trials N or --budget TIME, or both");
    }
    Map<String, String> values = space.isEmpty() ? model.provider().searchSpace() : space;
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          model.label() + " suggests nothing to search; say it with --space NAME=VALUES");
    }
    SearchSpace parsed = SearchSpace.parse(values, model.config());
    return switch (search) {
      case "random" -> SearchPlan.random(parsed, trials == null ? ENDLESS : trials, seed);
      case "halving" ->
          SearchPlan.successiveHalving(parsed, trials == null ? HALVED : trials, seed);
      default ->
          throw new IllegalArgumentException("--search must be random or halving: " + search);
    };
  }

  /** What must be the same for a search to go on. */
  private String describe(ModelChoice model, SearchPlan plan) {
    return "%s by %s on %s, test %s, validation %s, split seed %d, mask %s, of %s %s; %s"
        .formatted(
            metric,
            splitOptions.protocol(),
            splitOptions.data.toAbsolutePath().normalize(),
            splitOptions.testShare,
            splitOptions.validationShare,
            splitOptions.seed,
            splitOptions.masking(),
            model.provider().name(),
            ConfigRecords.toMap(model.config()),
            plan);
  }

  private static CommandFailure nothing(Journal journal) {
    return new CommandFailure(
        journal.outcomes().isEmpty()
            ? "no time for a single trial; give a larger --budget"
            : "no trial could be trained; try smaller values in --space");
  }
}
