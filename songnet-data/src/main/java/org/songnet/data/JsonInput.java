package org.songnet.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A JSON file read token by token, however it is encoded and whatever it contains.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one. Nesting and the length of numbers
 * and strings are limited, so that no file can fill the memory or the stack. Messages never quote
 * the file: what stands where it breaks may be private.
 */
final class JsonInput implements Closeable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(1_000_000)
                  .maxNumberLength(1_000_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final Utf8Stream utf8;

  private JsonInput(JsonParser parser, Utf8Stream utf8) {
    this.parser = parser;
    this.utf8 = utf8;
  }

  /** Reads a part of a file. */
  @FunctionalInterface
  interface Body {
    /** Reads from where the parser is. */
    void read(JsonParser parser) throws IOException;
  }

  /**
   * Reads a file as far as it is JSON and tells the sink where that ends early.
   *
   * @param in the file; stays open
   * @param problems is told where the file breaks off or is not UTF-8
   * @param body reads from before the first token
   * @throws IOException if {@code in} or {@code body} throws it, syntax errors excepted
   */
  static void read(InputStream in, FileProblems problems, Body body) throws IOException {
    try (JsonInput input = open(in)) {
      try {
        body.read(input.parser);
      } catch (JsonProcessingException e) {
        problems.damaged(reason(e), "download the export again");
      }
      if (input.replacedBytes() > 0) {
        problems.remark(
            "%d bytes are not UTF-8 and were read as question marks"
                .formatted(input.replacedBytes()));
      }
    }
  }

  /**
   * Goes through the objects of an array that a field of the file's outer object holds.
   *
   * <p>Values of the array that are not objects are counted as malformed rows.
   *
   * @param body reads the object whose opening brace is the current token, up to its closing brace
   */
  static void forEachObject(String field, JsonParser parser, ImportSink sink, Body body)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (key.equals(field) && value == JsonToken.START_ARRAY) {
        forEachObject(parser, sink, body);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Goes through the objects of the array whose opening bracket is the current token. */
  static void forEachObject(JsonParser parser, ImportSink sink, Body body) throws IOException {
    for (JsonToken value = parser.nextToken();
        value != JsonToken.END_ARRAY;
        value = parser.nextToken()) {
      if (value == JsonToken.START_OBJECT) {
        body.read(parser);
      } else {
        parser.skipChildren();
        sink.skip(SkipReason.MALFORMED);
      }
    }
  }

  /** Starts to read; the stream stays open. */
  static JsonInput open(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 3);
    byte[] mark = start.readNBytes(3);
    int length = mark.length;
    if (length == 3 && is(mark[0], 0xEF) && is(mark[1], 0xBB) && is(mark[2], 0xBF)) {
      length = 0;
    }
    start.unread(mark, 0, length);
    Utf8Stream utf8 = new Utf8Stream(start);
    boolean bigEndian = length >= 2 && is(mark[0], 0xFE) && is(mark[1], 0xFF);
    boolean littleEndian = length >= 2 && is(mark[0], 0xFF) && is(mark[1], 0xFE);
    if (bigEndian || littleEndian) {
      Charset utf16 = StandardCharsets.UTF_16; // reads the byte order mark itself
      return new JsonInput(FACTORY.createParser(new InputStreamReader(start, utf16)), utf8);
    }
    return new JsonInput(FACTORY.createParser(utf8), utf8);
  }

  /** A parser of one row that stands by itself, with the same limits. */
  static JsonParser parser(String row) throws IOException {
    return FACTORY.createParser(row);
  }

  private static boolean is(byte actual, int expected) {
    return (actual & 0xFF) == expected;
  }

  JsonParser parser() {
    return parser;
  }

  /** How many bytes so far were not UTF-8 and are read as question marks. */
  private long replacedBytes() {
    return utf8.replaced();
  }

  /** Why the parser stopped, in words that quote nothing of the file. */
  private static String reason(JsonProcessingException problem) {
    if (problem instanceof JsonEOFException) {
      return "the file ends in the middle of a row";
    }
    if (problem instanceof StreamConstraintsException) {
      return "a value is nested too deeply or too long";
    }
    return problem.getLocation() == null
        ? "the text is not JSON"
        : "the text is not JSON from line %d, column %d"
            .formatted(problem.getLocation().getLineNr(), problem.getLocation().getColumnNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
