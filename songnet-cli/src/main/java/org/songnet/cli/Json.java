package org.songnet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Prints answers for machines. */
final class Json {

  private Json() {}

  /** Prints one document and a line end; maps keep their order. */
  static void print(Terminal terminal, Map<String, ?> document) {
    printTree(terminal, new ObjectMapper().valueToTree(document));
  }

  /** Prints one document, as {@link #print} does. */
  static void printTree(Terminal terminal, JsonNode document) {
    try {
      terminal
          .out()
          .println(
              new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + document, e);
    }
  }
}
