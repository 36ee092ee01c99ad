package org.songnet.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.eval.Bootstrap;
import org.songnet.eval.EvaluationReport;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.Split;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet evaluate}: measures models on data they have not seen. */
@Command(
    name = "evaluate",
    description = {
      "Splits data, trains models on one part and measures them on the other.",
      "",
      "Every figure has a 95%% interval, and every catalog is ranked whole."
    },
    customSynopsis =
        "songnet evaluate --data PATH --protocol NAME --model NAME[,NAME...] [OPTIONS]",
    footer = {
      "  songnet evaluate --data lastfm/ --protocol fixed-split --model popularity,item-knn",
      "  songnet evaluate --data playlists/ --protocol playlist-split --model markov,session-knn \\",
      "      --set session-knn.neighbours=500 --baseline markov --html report.html"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private SplitOptions splitOptions = new SplitOptions();

  @Mixin private ModelOptions modelOptions = new ModelOptions();

  @Option(
      names = "--k",
      paramLabel = "N",
      split = ",",
      description = "How long the lists are that are looked at, such as 10,20,40.")
  private List<Integer> cutoffs = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Train each model in which chance has a part N times, with seeds one apart, and report"
              + " the mean (default: 1).")
  private int seeds = 1;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "The model that the others are compared with, pair by pair.")
  private @Nullable String baseline;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write all figures as CSV.")
  private @Nullable Path csv;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts.")
  private @Nullable Path html;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  EvaluateCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    List<ModelChoice> models;
    Measurement measurement;
    try {
      measurement = new Measurement(terminal, cancelled, splitOptions, cutoffs);
      splitOptions.masking();
      models = modelOptions.choices();
      checkBaseline(models);
      if (seeds < 1) {
        throw new IllegalArgumentException("--seeds must be positive: " + seeds);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    for (Path file : outputs()) {
      OutputFiles.check(file);
    }
    Split split = new ProtocolData(terminal, cancelled, splitOptions).split();
    List<EvaluationResult> results = new ArrayList<>();
    for (ModelChoice model : models) {
      results.add(measure(measurement, model, split));
    }
    Bootstrap bootstrap = Bootstrap.defaults();
    tell(
        baseline == null
            ? EvaluationReport.of(results, bootstrap)
            : EvaluationReport.of(results, bootstrap, baseline),
        models);
    return ExitCode.OK;
  }

  private void checkBaseline(List<ModelChoice> models) {
    List<String> labels = models.stream().map(ModelChoice::label).toList();
    if (baseline != null && !labels.contains(baseline)) {
      throw new IllegalArgumentException(
          "--baseline must be one of %s: %s".formatted(String.join(", ", labels), baseline));
    }
  }

  private List<Path> outputs() {
    List<Path> files = new ArrayList<>();
    Optional.ofNullable(csv).ifPresent(files::add);
    Optional.ofNullable(html).ifPresent(files::add);
    return files;
  }

  private EvaluationResult measure(Measurement measurement, ModelChoice model, Split split)
      throws CommandFailure {
    if (seeds == 1 || model.seed().isEmpty()) {
      return measurement.of(model, split);
    }
    List<EvaluationResult> runs = new ArrayList<>();
    for (int run = 0; run < seeds; run++) {
      runs.add(measurement.of(model.withSeed(model.seed().get() + run), split));
    }
    return EvaluationResult.meanOf(model.label(), runs);
  }

  /** The report with the settings of its models. */
  private static ObjectNode document(EvaluationReport report, List<ModelChoice> models)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode document = (ObjectNode) mapper.readTree(report.toJson());
    for (ModelChoice model : models) {
      document
          .withObjectProperty("models")
          .withObjectProperty(model.label())
          .set("settings", mapper.valueToTree(ConfigRecords.toMap(model.config())));
    }
    return document;
  }

  private void tell(EvaluationReport report, List<ModelChoice> models) throws IOException {
    if (json) {
      Json.printTree(terminal, document(report, models));
    } else {
      terminal.out().print(report.toTable());
    }
    if (csv != null) {
      WholeFile.write(csv, report.toCsv().getBytes(StandardCharsets.UTF_8));
      terminal.note("Wrote " + csv);
    }
    if (html != null) {
      WholeFile.write(html, report.toHtml().getBytes(StandardCharsets.UTF_8));
      terminal.note("Wrote " + html);
    }
  }
}
