package org.songnet.data.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of events as fields.
 *
 * <p>Between fields stands a tab, {@code ::}, a semicolon or a comma, whichever the first line has;
 * with the last two, fields may stand in quotes, on one line. Belongs to one thread.
 */
final class EventRows {

  private static final List<String> SEPARATORS = List.of("\t", "::", ";", ",");

  private final BenchmarkFile file;
  private final String separator;
  private final EventColumnOrder columns;
  private final int width;
  private @Nullable List<String> pending;

  private EventRows(
      BenchmarkFile file,
      String separator,
      EventColumnOrder columns,
      int width,
      @Nullable List<String> pending) {
    this.file = file;
    this.separator = separator;
    this.columns = columns;
    this.width = width;
    this.pending = pending;
  }

  /** Begins to read; empty when this is no table of events. */
  static Optional<EventRows> of(BenchmarkFile file) throws IOException {
    String line = file.next();
    if (line == null || !isText(line)) {
      return Optional.empty();
    }
    Optional<String> separator = SEPARATORS.stream().filter(line::contains).findFirst();
    if (separator.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = fields(line, separator.get(), file);
    Optional<EventRows> withHeader =
        EventColumnOrder.ofHeader(first)
            .map(order -> new EventRows(file, separator.get(), order, first.size(), null));
    return withHeader.or(
        () ->
            EventColumnOrder.ofFirstRow(first)
                .map(order -> new EventRows(file, separator.get(), order, first.size(), first)));
  }

  /** Neither a zip archive nor JSON, nor a line whose quotes are not balanced. */
  private static boolean isText(String line) {
    return line.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c))
        && !line.startsWith("[")
        && !line.startsWith("{")
        && hasBalancedQuotes(line);
  }

  private static boolean hasBalancedQuotes(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  EventColumnOrder columns() {
    return columns;
  }

  /** The fields of the next row, as many as the first line has; null at the end. */
  @Nullable List<String> next() throws IOException {
    if (pending != null) {
      List<String> first = pending;
      pending = null;
      return first;
    }
    String line = file.next();
    if (line == null) {
      return null;
    }
    List<String> fields = fields(line, separator, file);
    if (fields.size() != width) {
      throw file.problem(
          "%d columns where the first row has %d".formatted(fields.size(), width),
          "give every row the same columns, separated alike");
    }
    return fields;
  }

  private static List<String> fields(String line, String separator, BenchmarkFile file)
      throws IOException {
    if (line.indexOf('"') < 0 || separator.length() > 1 || separator.equals("\t")) {
      return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
    }
    if (!hasBalancedQuotes(line)) {
      throw file.problem("its quotes are not balanced", "close each on its line");
    }
    List<String> fields = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator.charAt(0)).ofCsvRecord(line)) {
      reader.forEach(row -> row.getFields().forEach(field -> fields.add(field.strip())));
    } catch (CsvParseException e) {
      throw file.problem("its quotes make no sense", "quote whole fields only");
    }
    return fields;
  }
}
