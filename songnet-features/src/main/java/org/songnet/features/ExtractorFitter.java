package org.songnet.features;

import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * Makes a feature extractor from the tracks of a training set.
 *
 * <p>Stateless and safe for concurrent use: the same tracks in the same order give an extractor
 * with the same numbers, bit for bit, whatever the number of threads.
 */
@FunctionalInterface
public interface ExtractorFitter {

  /**
   * Fits.
   *
   * @param training the tracks to learn from, at least one; what is to be foretold later must not
   *     be among them
   * @throws IllegalArgumentException if {@code training} is empty
   */
  FeatureExtractor fit(List<? extends Track> training);

  /** What there is nothing to fit about: the extractor itself, whatever the tracks. */
  static ExtractorFitter of(FeatureExtractor extractor) {
    return training -> extractor;
  }
}
