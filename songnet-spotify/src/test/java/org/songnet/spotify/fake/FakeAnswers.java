package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** JSON as Spotify writes it around what it lists. */
final class FakeAnswers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String HREF = "https://api.spotify.com/v1/";

  private FakeAnswers() {}

  /** One page of a list, as the parameters ask. */
  static <T> ObjectNode page(
      List<T> all, Map<String, String> query, Function<T, ObjectNode> entry) {
    int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
    ArrayNode items = JSON.arrayNode();
    all.stream().skip(offset).limit(limit).map(entry).forEach(items::add);
    return listing(items, offset, limit, all.size(), "list");
  }

  static ObjectNode listing(ArrayNode items, int offset, int limit, int total, String what) {
    ObjectNode json = JSON.objectNode();
    json.put("href", HREF + what).put("limit", limit).put("offset", offset).put("total", total);
    json.set("items", items);
    json.putNull("previous");
    if (offset + items.size() < total) {
      json.put("next", HREF + what + "?offset=" + (offset + items.size()));
    } else {
      json.putNull("next");
    }
    return json;
  }

  static ObjectNode error(int status, String message) {
    ObjectNode json = JSON.objectNode();
    json.putObject("error").put("status", status).put("message", message);
    return json;
  }
}
