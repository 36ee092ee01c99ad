package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the fake answers: a status, headers and JSON. */
record Answer(int status, Map<String, String> headers, JsonNode body) {

  static Answer ok(JsonNode body) {
    return new Answer(200, Map.of(), body);
  }

  static Answer of(int status, JsonNode body) {
    return new Answer(status, Map.of(), body);
  }

  static Answer error(int status, String message) {
    return of(status, FakeAnswers.error(status, message));
  }

  Answer with(String header, String value) {
    return new Answer(status, Map.of(header, value), body);
  }
}
