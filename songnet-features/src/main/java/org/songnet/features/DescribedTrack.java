package org.songnet.features;

import org.songnet.Track;

/**
 * A track that brings numbers along, such as audio features measured just now.
 *
 * <p>A {@link FeatureTable} that does not know a number of such a track asks the track, so a model
 * can describe songs that were not there when it was trained.
 */
public interface DescribedTrack extends Track {

  /**
   * A number about this track.
   *
   * @param name the feature, as in {@link FeatureTable#names}
   * @return finite, or {@code NaN} where it is not known
   */
  float feature(String name);
}
