package org.songnet;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a recommender tells about itself.
 *
 * @param name the algorithm, as its provider is named: {@code lstm}, {@code markov} …
 * @param capabilities what it can do
 * @param trainedOn what it was trained on
 * @param metrics figures noted while training, by name, such as {@code validationLoss}
 */
public record ModelInfo(
    String name,
    Set<Capability> capabilities,
    TrainingSummary trainedOn,
    Map<String, Double> metrics) {

  /**
   * The data a model was trained on, in figures.
   *
   * @param catalogFingerprint {@link Catalog#fingerprint} of its catalog
   * @param tracks tracks in the catalog
   * @param users listeners
   * @param sessions sessions
   * @param interactions listens
   */
  public record TrainingSummary(
      String catalogFingerprint, int tracks, int users, int sessions, int interactions) {

    /** Summarises interactions. */
    public static TrainingSummary of(Interactions interactions) {
      Catalog catalog = interactions.catalog();
      return new TrainingSummary(
          catalog.fingerprint(),
          catalog.size(),
          interactions.userCount(),
          interactions.sessionCount(),
          interactions.size());
    }
  }

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if a metric is not finite
   */
  public ModelInfo {
    metrics.forEach(
        (metric, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric '" + metric + "' must be finite: " + value);
          }
        });
    capabilities = Set.copyOf(capabilities);
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /** Whether the recommender has a capability. */
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }
}
