package org.songnet.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.songnet.data.FileKind;
import org.songnet.data.ImportReport;
import org.songnet.data.ImportReport.FileReport;
import org.songnet.data.ImportResult;

/** The answer of an import, for people. */
final class ImportText {

  private final PrintStream out;
  private final int columns;

  ImportText(Terminal terminal) {
    this.out = terminal.out();
    this.columns = terminal.outColumns();
  }

  void print(ImportResult result, HistorySummary summary) {
    printFiles(result.report());
    out.println();
    if (summary.listens() > 0) {
      printHistory(summary);
    }
    if (!result.playlists().isEmpty() || !result.savedTracks().isEmpty()) {
      line(
          "Library",
          "%s, %s",
          counted(result.playlists().size(), "playlist"),
          counted(result.savedTracks().size(), "saved track"));
    }
    printTopArtists(summary);
  }

  /** What became of every row of every file. */
  void printFiles(ImportReport report) {
    TextTable table = new TextTable("File", "rows", "kept", "merged", "duplicates", "left out");
    for (FileReport file : report.files()) {
      if (file.kind() != FileKind.IGNORED) {
        table.add(
            shortName(file.file()),
            file.read(),
            file.kept(),
            file.merged(),
            file.duplicates(),
            file.skippedRows());
      }
    }
    long leftOut = report.skipped().values().stream().mapToLong(Long::longValue).sum();
    table.add("all", report.read(), report.kept(), report.merged(), report.duplicates(), leftOut);
    table.print(out, columns);
    if (leftOut > 0) {
      out.println();
      out.println(
          "Left out: "
              + report.skipped().entrySet().stream()
                  .map(entry -> TextTable.count(entry.getValue()) + " " + entry.getKey().label())
                  .collect(Collectors.joining(", ")));
    }
    for (FileReport file : report.files()) {
      if (file.remark() != null) {
        out.println(
            (file.damaged() ? "Damaged: " : "Note: ")
                + shortName(file.file())
                + ": "
                + file.remark());
      }
    }
  }

  /** The last part of a path, which in an export tells the files apart. */
  private static String shortName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private void printHistory(HistorySummary summary) {
    line(
        "Listens",
        "%s of %s tracks by %s, %s cut short",
        summary.listens(),
        summary.tracks(),
        counted(summary.listeners(), "listener"),
        summary.skips());
    line(
        "Period",
        "%s to %s",
        summary.from().map(ImportText::day).orElseThrow(),
        summary.to().map(ImportText::day).orElseThrow());
    line("Played", "%s hours", summary.played().toHours());
    line(
        "Sessions",
        "%s of 2 songs or more; the middle one has %s, the longest %s",
        summary.sessions(),
        summary.medianSession(),
        summary.longestSession());
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String counted(int count, String noun) {
    return TextTable.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private void line(String name, String format, Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] =
          values[i] instanceof Number number ? TextTable.count(number.longValue()) : values[i];
    }
    out.printf("%-10s%s%n", name, String.format(format, texts));
  }

  private void printTopArtists(HistorySummary summary) {
    if (summary.topArtists().isEmpty()) {
      return;
    }
    out.println();
    TextTable table = new TextTable("Top artists", "listens");
    summary.topArtists().forEach(table::add);
    table.print(out, columns);
  }
}
