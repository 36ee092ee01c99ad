package org.songnet.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints rows in columns: the first flush left, the others flush right. Not thread-safe. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  /** A table with a header. */
  TextTable(String... header) {
    rows.add(header);
  }

  /** Adds a row; whole numbers are grouped in thousands, everything else is printed as it is. */
  void add(Object... cells) {
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] =
          cells[i] instanceof Long || cells[i] instanceof Integer
              ? count(((Number) cells[i]).longValue())
              : cells[i].toString();
    }
    rows.add(row);
  }

  /** A whole number with its thousands grouped. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Prints the table.
   *
   * @param columns how wide it may be; where it would be wider, the first column is cut on the left
   */
  void print(PrintStream out, int columns) {
    int[] widths = new int[rows.get(0).length];
    int others = 0;
    for (int column = widths.length - 1; column >= 0; column--) {
      int widest = 0;
      for (String[] row : rows) {
        widest = Math.max(widest, row[column].length());
      }
      widths[column] = column == 0 ? Math.min(widest, Math.max(20, columns - others)) : widest;
      others += widths[column] + GAP.length();
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String padding = " ".repeat(Math.max(0, widths[column] - row[column].length()));
        line.append(column == 0 ? cut(row[0], widths[0]) + padding : GAP + padding + row[column]);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : "…" + text.substring(text.length() - width + 1);
  }
}
