package org.songnet.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers as the library keeps them; {@code null} is that nothing is known. */
final class FactsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NOTHING = "null";

  private FactsJson() {}

  static String write(@Nullable TrackFacts facts) {
    if (facts == null) {
      return NOTHING;
    }
    ObjectNode json = MAPPER.createObjectNode();
    ObjectNode features = json.putObject("features");
    new TreeMap<>(facts.features()).forEach(features::put);
    facts.genres().forEach(json.putArray("genres")::add);
    facts.knownIsrc().ifPresent(isrc -> json.put("isrc", isrc));
    facts.see().forEach(json.putArray("see")::add);
    return json.toString();
  }

  static @Nullable TrackFacts read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (json.isNull()) {
        return null;
      }
      Map<String, Double> features = new LinkedHashMap<>();
      json.path("features")
          .properties()
          .forEach(feature -> features.put(feature.getKey(), feature.getValue().asDouble()));
      JsonNode isrc = json.get("isrc");
      return new TrackFacts(
          features,
          texts(json.path("genres")),
          isrc == null ? null : isrc.asText(),
          texts(json.path("see")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept is what was written", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
