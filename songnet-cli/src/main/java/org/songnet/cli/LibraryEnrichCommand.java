package org.songnet.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.lookup.Enrichment;
import org.songnet.lookup.EnrichmentReport;
import org.songnet.lookup.TrackSource;
import org.songnet.store.Library;
import org.songnet.web.WebException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet library enrich}: asks services what the songs are like. */
@Command(
    name = "enrich",
    description = {
      "Asks services what the songs of the library are like and keeps the answers: audio features,"
          + " genres, codes of recordings.",
      "",
      "It may be stopped and called again at any time and goes on where it stopped; nothing is asked"
          + " twice. 'train … --features library' and 'candidates' use what was told."
    },
    footer = {
      "  songnet library enrich",
      "  songnet library enrich --source reccobeats,musicbrainz --contact me@example.org"
    })
final class LibraryEnrichCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private TrackSourceOptions sources = new TrackSourceOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Ask each source about so many songs at most (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  LibraryEnrichCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  /** A source with the count of what goes to it. */
  private record Turn(TrackSource source, RequestCount requests) {}

  /** What came of a turn. */
  private record Told(EnrichmentReport report, int requests) {}

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be positive: " + limit);
    }
    List<Turn> turns = new ArrayList<>();
    for (String name : sources.names) {
      RequestCount requests = new RequestCount(terminal);
      turns.add(new Turn(sources.source(name.strip(), cancelled, requests), requests));
    }
    List<Told> told = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try (Library open = library.write()) {
      for (Turn turn : turns) {
        try {
          EnrichmentReport report = enrich(open, turn.source());
          told.add(new Told(report, turn.requests().count()));
        } catch (WebException e) {
          failures.add(Errors.describe(e));
        }
      }
    }
    tell(told);
    if (!failures.isEmpty()) {
      throw new CommandFailure(String.join("; ", failures) + "; enrich again to go on");
    }
    return ExitCode.OK;
  }

  private EnrichmentReport enrich(Library open, TrackSource source) throws IOException {
    try (ProgressBar bar = new ProgressBar(terminal, "asking " + source.name())) {
      EnrichmentReport report =
          new Enrichment(open, Clock.systemUTC()).run(source, limit, new StepBar(bar, cancelled));
      bar.done("");
      return report;
    }
  }

  private void tell(List<Told> all) {
    if (json) {
      List<Map<String, Object>> rows =
          all.stream().map(told -> row(told.report(), told.requests())).toList();
      Json.print(terminal, Map.of("library", library.file.toString(), "sources", rows));
      return;
    }
    TextTable table =
        new TextTable("Source", "songs", "found", "unknown", "without id", "failed", "requests");
    for (Told told : all) {
      EnrichmentReport report = told.report();
      table.add(
          report.source(),
          report.tracks(),
          report.found(),
          report.unknown(),
          report.unaskable(),
          report.failed(),
          told.requests());
    }
    table.print(terminal.out(), terminal.outColumns());
  }

  private static Map<String, Object> row(EnrichmentReport report, int requests) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", report.source());
    row.put("songs", report.tracks());
    row.put("found", report.found());
    row.put("unknown", report.unknown());
    row.put("unaskable", report.unaskable());
    row.put("failed", report.failed());
    row.put("requests", requests);
    return row;
  }
}
