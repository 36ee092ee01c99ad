package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.data.ImportReport.FileReport;
import org.songnet.data.ImportResult;
import org.songnet.store.LibraryImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code songnet import}: reads what a listener has and says what is in it. */
@Command(
    name = "import",
    description = {
      "Reads listening histories and reports what is in them, row for row.",
      "",
      "Without --library nothing is stored: the report shows what training would see."
    },
    footer = {
      "  songnet import my_spotify_data.zip",
      "  songnet import my_spotify_data.zip --library",
      "  songnet import ~/Downloads/MyData ~/Downloads/my_spotify_data.zip --json"
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Zip archives, folders or files, in any mixture and under any names: Spotify's exports,"
              + " ListenBrainz, Last.fm-1K, tables of plays.")
  private List<Path> paths = List.of();

  @Option(
      names = "--library",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = LibraryFile.USUAL,
      converter = LibraryFile.class,
      description =
          "Keep what is read in this library, made where there is none (without FILE: the one in"
              + " the user's folder for data). Importing again adds nothing twice.")
  private @Nullable Path library;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  private final Terminal terminal;
  private final Listening listening;

  ImportCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.listening = new Listening(terminal, cancelled);
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (library != null) {
      return intoLibrary(library);
    }
    tell(listening.everything(paths));
    return ExitCode.OK;
  }

  private int intoLibrary(Path file) throws IOException {
    LibraryImportResult imported = listening.into(file, paths);
    if (imported.result().isPresent()) {
      tell(imported.result().get());
    } else if (json) {
      Json.print(terminal, Map.of("importedBefore", true));
    } else {
      terminal.out().println("All of this was imported before");
    }
    if (!json) {
      terminal
          .out()
          .printf("%nLibrary %s: %s more listens%n", file, TextTable.count(imported.added()));
    }
    return ExitCode.OK;
  }

  private void tell(ImportResult result) {
    HistorySummary summary = HistorySummary.of(result.history());
    if (json) {
      Json.print(terminal, document(result, summary));
    } else {
      new ImportText(terminal).print(result, summary);
    }
  }

  private static Map<String, Object> document(ImportResult result, HistorySummary summary) {
    Map<String, Object> history = new LinkedHashMap<>();
    history.put("listens", summary.listens());
    history.put("skips", summary.skips());
    history.put("listeners", summary.listeners());
    history.put("tracks", summary.tracks());
    summary.from().ifPresent(from -> history.put("from", from.toString()));
    summary.to().ifPresent(to -> history.put("to", to.toString()));
    history.put("playedSeconds", summary.played().toSeconds());
    history.put("sessions", summary.sessions());
    history.put("medianSession", summary.medianSession());
    history.put("longestSession", summary.longestSession());
    history.put("topArtists", summary.topArtists());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("complete", result.report().isComplete());
    document.put("files", result.report().files().stream().map(ImportCommand::file).toList());
    document.put("history", history);
    document.put("playlists", result.playlists().size());
    document.put("savedTracks", result.savedTracks().size());
    return document;
  }

  private static Map<String, Object> file(FileReport file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", file.file());
    entry.put("kind", file.kind().label());
    entry.put("rows", file.read());
    entry.put("kept", file.kept());
    entry.put("merged", file.merged());
    entry.put("duplicates", file.duplicates());
    Map<String, Long> leftOut = new LinkedHashMap<>();
    file.skipped().forEach((reason, rows) -> leftOut.put(reason.label(), rows));
    entry.put("leftOut", leftOut);
    entry.put("damaged", file.damaged());
    if (file.remark() != null) {
      entry.put("remark", file.remark());
    }
    return entry;
  }
}
