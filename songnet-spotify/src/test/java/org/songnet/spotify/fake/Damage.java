package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Takes fields out of JSON, at every depth. */
final class Damage {

  private Damage() {}

  static JsonNode without(JsonNode json, Set<String> fields) {
    JsonNode copy = json.deepCopy();
    damage(copy, fields, false);
    return copy;
  }

  static JsonNode nulls(JsonNode json, Set<String> fields) {
    JsonNode copy = json.deepCopy();
    damage(copy, fields, true);
    return copy;
  }

  private static void damage(JsonNode json, Set<String> fields, boolean toNull) {
    if (json instanceof ObjectNode object) {
      for (String field : fields) {
        if (toNull && object.has(field)) {
          object.putNull(field);
        } else {
          object.remove(field);
        }
      }
    }
    json.forEach(child -> damage(child, fields, toNull));
  }
}
