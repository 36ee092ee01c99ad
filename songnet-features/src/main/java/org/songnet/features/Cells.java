package org.songnet.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the cells of a table: numbers, and the ways lists are written in one cell. */
final class Cells {

  private static final Pattern SEMICOLON = Pattern.compile(";");

  /** Commas, but not those that follow a backslash. */
  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

  private Cells() {}

  static boolean isMissing(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "", "na", "n/a", "nan", "null", "none" -> true;
      default -> false;
    };
  }

  /**
   * A number, true as 1 and false as 0; {@code NaN} where the cell is empty or holds what stands
   * for unknown: a tempo or time signature of 0, a key of -1.
   *
   * @throws NumberFormatException if the cell holds anything else
   */
  static float feature(String name, String cell) {
    if (isMissing(cell)) {
      return Float.NaN;
    }
    float value = (float) number(cell);
    if (Float.isInfinite(value)) {
      throw new NumberFormatException("too large: " + cell);
    }
    boolean unknown =
        switch (name) {
          case "tempo", "time_signature" -> value == 0;
          case "key" -> value == -1;
          default -> false;
        };
    return unknown ? Float.NaN : value;
  }

  /** A finite number, true as 1 and false as 0. */
  static double number(String cell) {
    String text = cell.strip();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true") ? 1 : 0;
    }
    // Java also reads "Infinity", "1d" and "0x1p3", which no table means.
    boolean decimal = text.chars().allMatch(c -> !Character.isLetter(c) || c == 'e' || c == 'E');
    double value = decimal ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new NumberFormatException("not a finite number: " + cell);
    }
    return value;
  }

  /**
   * The parts of a list: {@code a;b}, a Python list such as {@code ['a', "b's"]}, or one part.
   *
   * @param commas whether {@code a, b} is two parts as well; a comma after a backslash is not
   */
  static List<String> list(String cell, boolean commas) {
    String text = cell.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      return quoted(text);
    }
    boolean split = text.contains(";") || commas;
    List<String> parts = new ArrayList<>();
    for (String part :
        split ? (text.contains(";") ? SEMICOLON : COMMA).split(text) : new String[] {text}) {
      String name = part.replace("\\,", ",").strip();
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return parts;
  }

  /** The quoted strings in a text, a backslash taking the next character as it is. */
  private static List<String> quoted(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0) {
        quote = c == '\'' || c == '"' ? c : 0;
      } else if (c == quote) {
        parts.add(part.toString().strip());
        part.setLength(0);
        quote = 0;
      } else {
        boolean escape = c == '\\' && i + 1 < text.length();
        part.append(escape ? text.charAt(++i) : c);
      }
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
