package org.songnet;

/**
 * A recommender that has learnt a vector for each track of its catalog.
 *
 * <p>The vectors of tracks that the same listeners like point in similar directions, so they
 * describe tracks to other models. A track that nobody played in training has a vector that says
 * nothing.
 */
public interface TrackEmbeddings extends Recommender {

  /** How many numbers a vector has. */
  int embeddingSize();

  /**
   * The vector of a track.
   *
   * @return a fresh array of {@link #embeddingSize} finite numbers
   * @throws IllegalArgumentException if the catalog does not have the track
   */
  float[] embedding(TrackId track);
}
