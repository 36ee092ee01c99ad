package org.songnet;

import java.util.List;

/** A recommender that finds tracks like a track; it declares {@link Capability#SIMILAR}. */
public interface SimilarTracks extends Recommender {

  /**
   * The tracks most similar to a track, by what listeners did with them.
   *
   * @param track one of the catalog; not in the answer
   * @param k how many, at least 1
   * @return at most {@code k} tracks in the order of {@link ScoredTrack}
   * @throws IllegalArgumentException if {@code k} is less than 1 or the catalog does not have the
   *     track
   */
  List<ScoredTrack> similarTo(TrackId track, int k);
}
