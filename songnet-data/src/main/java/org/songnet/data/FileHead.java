package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of a file and its first bytes, enough to tell what it is. */
final class FileHead {

  /** How much of a file is looked at; many rows of any format. */
  static final int BYTES = 1 << 16;

  private static final int MAX_DEPTH = 8;

  private final String name;
  private final byte[] bytes;
  private @Nullable Set<String> jsonKeys;

  /**
   * The head of a file.
   *
   * @param name its name without folders; only a hint
   * @param bytes its first bytes, at most {@link #BYTES}; referenced
   */
  FileHead(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The name without folders. */
  String name() {
    return name;
  }

  /** Whether it is a zip archive. */
  boolean isZip() {
    return ZipArchive.isZip(bytes);
  }

  /** The beginning as UTF-8, without a byte order mark, wrong bytes replaced. */
  String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * The keys of the JSON values at the beginning, each with the way to it: {@code [].ts} is the key
   * {@code ts} of the objects of an array, {@code .playlists[].name} a key two objects deep. Empty
   * when the file is not JSON.
   */
  Set<String> jsonKeys() {
    if (jsonKeys == null) {
      jsonKeys = readJsonKeys();
    }
    return jsonKeys;
  }

  private Set<String> readJsonKeys() {
    Set<String> keys = new LinkedHashSet<>();
    try (JsonInput input = JsonInput.open(new ByteArrayInputStream(bytes))) {
      JsonParser parser = input.parser();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          keys.add(path(parser.getParsingContext()));
        } else if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
          parser.skipChildren();
        }
      }
    } catch (IOException endOfHead) {
      return keys;
    }
    return keys;
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    return context.inArray() ? parent + "[]" : parent + "." + context.getCurrentName();
  }
}
