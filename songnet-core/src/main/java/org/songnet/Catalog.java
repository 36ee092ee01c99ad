package org.songnet;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * All tracks that can be recommended, each under a dense index from 0 to {@code size() - 1}.
 *
 * <p>Immutable and safe for concurrent use. Scores, vectors and interactions are arrays over these
 * indices; ids are for the outside.
 */
public interface Catalog {

  /** How many tracks there are. */
  int size();

  /**
   * The track at an index.
   *
   * @throws IndexOutOfBoundsException if {@code index} is not from 0 to {@code size() - 1}
   */
  Track track(int index);

  /** The index of a track, empty when the catalog does not have it. */
  OptionalInt indexOf(TrackId id);

  /**
   * The index of a track that must be there.
   *
   * @throws IllegalArgumentException if the catalog does not have it
   */
  default int requireIndex(TrackId id) {
    return indexOf(id)
        .orElseThrow(() -> new IllegalArgumentException("track is not in the catalog: " + id));
  }

  /**
   * A SHA-256 over the ids in index order, as 64 hex digits: equal where the indices mean alike.
   */
  String fingerprint();

  /**
   * Makes a catalog in the order given.
   *
   * @param tracks the tracks; referenced, not copied
   * @throws IllegalArgumentException if two tracks have the same id
   */
  static Catalog of(Collection<? extends Track> tracks) {
    return new ArrayCatalog(tracks);
  }
}
