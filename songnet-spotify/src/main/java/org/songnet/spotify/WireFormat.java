package org.songnet.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads and writes JSON; what Jackson says of bad JSON quotes it and is therefore not passed on.
 */
final class WireFormat {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WireFormat() {}

  /** What an answer says; empty when it is no such JSON. */
  static <T> Optional<T> tryRead(Reply reply, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(reply.body(), type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What an answer says. */
  static <T> T read(Reply reply, Class<T> type, String what) throws SpotifyUnavailableException {
    return tryRead(reply, type)
        .orElseThrow(
            () ->
                new SpotifyUnavailableException(
                    "the answer to "
                        + what
                        + " is not what Spotify writes; does this network want a sign-in?",
                    reply.status()));
  }

  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }
}
