package org.songnet;

import java.util.List;

/**
 * Describes a track by numbers.
 *
 * <p>Implementations are immutable and safe for concurrent use, and give the same numbers for the
 * same track ever after.
 */
public interface FeatureExtractor {

  /** The names of the numbers, in order; never empty. */
  List<String> names();

  /**
   * The numbers of a track, one for each of {@link #names}.
   *
   * @return a fresh array; {@code NaN} where the value is not known, never infinite
   */
  float[] extract(Track track);
}
