package org.songnet.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes a few named values out of JSON objects and passes over everything else.
 *
 * <p>One instance reads many objects of the same kind, one after the other; the values are those of
 * the last. Values of another type than expected are absent, not errors: what an array holds counts
 * as several values, and objects where a value should be count as none. Belongs to one thread.
 */
final class JsonFields {

  /** More values than any honest array has that we look into. */
  private static final int MAX_VALUES = 64;

  private final Node root = new Node();
  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * Says what to look for.
   *
   * @param paths names of fields, those of inner objects with a dot: {@code payload.title}
   */
  JsonFields(String... paths) {
    for (String path : paths) {
      Node node = root;
      for (String name : path.split("\\.")) {
        node = node.children.computeIfAbsent(name, key -> new Node());
      }
      List<String> slot = new ArrayList<>(1);
      node.values = slot;
      values.put(path, slot);
    }
  }

  /** What is wanted at and below one field. */
  private static final class Node {
    final Map<String, Node> children = new HashMap<>();
    @Nullable List<String> values;
  }

  /** Reads the object whose opening brace is the current token, up to its closing brace. */
  void read(JsonParser parser) throws IOException {
    values.values().forEach(List::clear);
    readObject(parser, root);
  }

  private void readObject(JsonParser parser, Node node) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Node child = node.children.get(parser.currentName());
      JsonToken value = parser.nextToken();
      if (child == null) {
        parser.skipChildren();
      } else if (value == JsonToken.START_OBJECT) {
        readObject(parser, child);
      } else if (value == JsonToken.START_ARRAY) {
        readArray(parser, child);
      } else {
        keep(parser, child);
      }
    }
  }

  private static void readArray(JsonParser parser, Node node) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isStructStart()) {
        parser.skipChildren();
      } else {
        keep(parser, node);
      }
    }
  }

  private static void keep(JsonParser parser, Node node) throws IOException {
    if (node.values != null
        && node.values.size() < MAX_VALUES
        && parser.currentToken() != JsonToken.VALUE_NULL) {
      node.values.add(PlainText.clean(parser.getText()));
    }
  }

  /** The values at a path, in order; empty when there is none. Good until the next object. */
  List<String> all(String path) {
    List<String> slot = values.get(path);
    if (slot == null) {
      throw new IllegalArgumentException("path must be one of " + values.keySet() + ": " + path);
    }
    return slot;
  }

  /** The first value at a path that is not blank, without white space around it. */
  Optional<String> text(String path) {
    return all(path).stream().filter(value -> !value.isBlank()).map(String::strip).findFirst();
  }

  /** The first value at a path as a whole number, fractions cut; empty when it is none. */
  OptionalLong number(String path) {
    List<String> found = all(path);
    return found.isEmpty() ? OptionalLong.empty() : Numbers.whole(found.get(0));
  }

  /** The first value at a path as the length of a track; empty when that is not known. */
  Optional<Duration> duration(String path) {
    List<String> found = all(path);
    return found.isEmpty() ? Optional.empty() : Numbers.millis(found.get(0));
  }
}
