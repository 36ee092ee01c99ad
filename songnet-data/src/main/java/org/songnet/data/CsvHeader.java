package org.songnet.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The first line of a table: what separates its fields, and what its columns are called.
 *
 * <p>Names are compared by their letters and digits alone: {@code Track Name}, {@code track_name}
 * and {@code trackName} are one.
 */
final class CsvHeader {

  /** What Excel wants above the header; followed by the separator. */
  static final String SEPARATOR_HINT = "sep=";

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final char separator;
  private final int width;
  private final Map<String, Integer> columns = new HashMap<>();

  /** Reads a header line; the separator is whichever of comma, semicolon and tab it has most. */
  CsvHeader(String line) {
    char most = ',';
    for (char candidate : SEPARATORS) {
      if (count(line, candidate) > count(line, most)) {
        most = candidate;
      }
    }
    separator = most;
    List<String> names = fields(line, separator);
    width = names.size();
    for (int column = 0; column < width; column++) {
      columns.putIfAbsent(normal(names.get(column)), column);
    }
    columns.remove("");
  }

  /** The header of a file, as far as its beginning is a table. */
  static CsvHeader of(FileHead head) {
    return new CsvHeader(
        head.text()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(SEPARATOR_HINT))
            .findFirst()
            .orElse(""));
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static List<String> fields(String line, char separator) {
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .allowExtraCharsAfterClosingQuote(true)
          .ofSingleCsvRecord(line)
          .getFields();
    } catch (CsvParseException notOneRecord) {
      return List.of();
    }
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    name.codePoints().filter(Character::isLetterOrDigit).forEach(normal::appendCodePoint);
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  char separator() {
    return separator;
  }

  /** How many columns there are. */
  int width() {
    return width;
  }

  /** The column with one of these names, by the first of them that there is. */
  OptionalInt column(List<String> names) {
    return names.stream()
        .map(name -> columns.get(normal(name)))
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** Whether there is a column with one of these names. */
  boolean has(List<String> names) {
    return column(names).isPresent();
  }
}
