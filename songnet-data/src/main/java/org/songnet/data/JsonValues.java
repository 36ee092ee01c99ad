package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads single values that may be of any type, missing or absurd. */
final class JsonValues {

  /** What {@link #wholeNumber} says of a value that is none. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private static final int MAX_DIGITS = 18;
  private static final double EXACT = 1L << 53;

  private JsonValues() {}

  /** The text at the parser, null if it is blank or no text; passes over arrays and objects. */
  static @Nullable String text(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      parser.skipChildren();
      return null;
    }
    String text = parser.getText();
    return text.isBlank() ? null : text;
  }

  /** Whether there is anything at the parser, not null and not blank; passes over it. */
  static boolean isPresent(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getTextLength() > 0;
    }
    parser.skipChildren();
    return token != JsonToken.VALUE_NULL;
  }

  /** Whether the value is true, or a text or number that means it. */
  static boolean isTrue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_STRING, VALUE_NUMBER_INT -> {
        String text = parser.getText();
        yield text.equalsIgnoreCase("true") || text.equals("1");
      }
      default -> {
        parser.skipChildren();
        yield false;
      }
    };
  }

  /**
   * The whole number at the parser, written as a number or as text, or {@link #NO_NUMBER};
   * fractions are cut.
   */
  static long wholeNumber(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
      return wholeNumber(
          parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }
    parser.skipChildren();
    return NO_NUMBER;
  }

  private static long wholeNumber(char[] chars, int offset, int length) {
    boolean negative = length > 0 && chars[offset] == '-';
    int start = negative ? offset + 1 : offset;
    int end = offset + length;
    if (start == end || end - start > MAX_DIGITS) {
      return NO_NUMBER;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return decimal(new String(chars, offset, length));
      }
      value = 10 * value + digit;
    }
    return negative ? -value : value;
  }

  private static long decimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return Math.abs(value) <= EXACT ? (long) value : NO_NUMBER;
    } catch (NumberFormatException e) {
      return NO_NUMBER;
    }
  }
}
