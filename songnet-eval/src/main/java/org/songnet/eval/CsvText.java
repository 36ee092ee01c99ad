package org.songnet.eval;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of comma-separated values (RFC 4180); a number that is none is an empty field. */
final class CsvText {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]|^\\s|\\s\\z");

  private final StringBuilder text = new StringBuilder();

  void row(List<?> fields) {
    text.append(fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String field(Object field) {
    if (field instanceof Double number && number.isNaN()) {
      return "";
    }
    String value = field.toString();
    return NEEDS_QUOTES.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
