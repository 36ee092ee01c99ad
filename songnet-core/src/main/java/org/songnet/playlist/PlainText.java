package org.songnet.playlist;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes text safe for formats that have rules. */
final class PlainText {

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

  private PlainText() {}

  /** The text with U+FFFD for every half of a surrogate pair that stands alone. */
  static String withoutBrokenSurrogates(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** The text on one line: a blank for every run of control characters and line separators. */
  static String onOneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** The text as a line that is neither empty nor split nor taken for a comment. */
  static String asLocation(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean hidesLine = line.isEmpty() && (c == '#' || Character.isWhitespace(c));
              if (hidesLine || breaksLines(c)) {
                percentEncode(c, line);
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /** Whether a character is a control character or what Unicode calls a line break. */
  static boolean breaksLines(int codePoint) {
    return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static void percentEncode(int codePoint, StringBuilder out) {
    for (byte unit : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format("%02X", unit & 0xFF));
    }
  }
}
