package org.songnet.lookup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about a track.
 *
 * @param features numbers by name, finite; what is not known is absent
 * @param genres genres, the most fitting first
 * @param isrc the recording's code, by which other services know it; null if not told
 * @param see questions that are better asked where this answer tells nothing, such as one about the
 *     artist it names
 */
public record TrackFacts(
    Map<String, Double> features, List<String> genres, @Nullable String isrc, List<String> see) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if a number is not finite
   */
  public TrackFacts {
    features = Collections.unmodifiableMap(new TreeMap<>(features));
    genres = List.copyOf(genres);
    see = List.copyOf(see);
    features.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
          }
        });
  }

  /** Genres and nothing else. */
  public static TrackFacts ofGenres(List<String> genres) {
    return new TrackFacts(Map.of(), genres, null, List.of());
  }

  /** The recording's code, where it is told. */
  public Optional<String> knownIsrc() {
    return Optional.ofNullable(isrc);
  }

  /** Whether something about the track is told, rather than where to look. */
  boolean tellsSomething() {
    return !features.isEmpty() || !genres.isEmpty() || isrc != null;
  }
}
