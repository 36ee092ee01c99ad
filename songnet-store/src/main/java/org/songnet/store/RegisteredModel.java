package org.songnet.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model that was trained from a library.
 *
 * @param name what it is known by
 * @param file where it is
 * @param sha256 the sum of the file when it was written, as 64 hex digits
 * @param metrics how good it is, by the names of the metrics, in their order; finite
 * @param trainedAt when it was trained; kept to the millisecond
 */
public record RegisteredModel(
    String name, Path file, String sha256, Map<String, Double> metrics, Instant trainedAt) {

  /**
   * Copies the metrics.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public RegisteredModel {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    metrics.forEach(
        (metric, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric must be finite: " + metric + "=" + value);
          }
        });
  }
}
