package org.songnet.store;

import java.time.Instant;
import org.songnet.TrackId;

/**
 * A feature of a track and who told it.
 *
 * @param track the track
 * @param source who told it, such as a file or a service
 * @param name the feature, such as {@code tempo}
 * @param value its value, finite; what is missing has no value
 * @param at when it was told; kept to the millisecond
 */
public record FeatureValue(TrackId track, String source, String name, double value, Instant at) {

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public FeatureValue {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value of " + name + " must be finite: " + value);
    }
  }
}
