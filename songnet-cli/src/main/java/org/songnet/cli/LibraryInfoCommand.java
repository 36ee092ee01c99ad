package org.songnet.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.songnet.store.Library;
import org.songnet.store.LibrarySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code songnet library info}: says what is in it. */
@Command(
    name = "info",
    description = "Says where the library is and what is in it.",
    footer = "  songnet library info --library listening.db")
final class LibraryInfoCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(names = "--json", description = "Print the figures as one JSON document.")
  private boolean json;

  private final Terminal terminal;

  LibraryInfoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LibrarySummary summary;
    try (Library open = library.read()) {
      summary = open.summary();
    }
    if (json) {
      Json.print(terminal, document(summary));
    } else {
      print(summary);
    }
    return ExitCode.OK;
  }

  private Map<String, Object> document(LibrarySummary summary) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", library.file.toString());
    document.put("bytes", summary.bytes());
    document.put("version", summary.version());
    summary.firstListen().ifPresent(first -> document.put("from", first.toString()));
    summary.lastListen().ifPresent(last -> document.put("to", last.toString()));
    document.put("rows", summary.rows());
    return document;
  }

  private void print(LibrarySummary summary) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s (%.1f MB, version %d)%n%n",
            library.file,
            summary.bytes() / 1e6,
            summary.version());
    TextTable table = new TextTable("Kind", "rows");
    summary.rows().forEach(table::add);
    table.print(terminal.out(), terminal.outColumns());
    if (summary.firstListen().isPresent()) {
      terminal
          .out()
          .printf(
              "%nListens from %s to %s%n", day(summary.firstListen()), day(summary.lastListen()));
    }
  }

  private static LocalDate day(Optional<Instant> time) {
    return time.orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
