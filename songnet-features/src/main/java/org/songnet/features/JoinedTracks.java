package org.songnet.features;

import java.util.List;
import org.songnet.Catalog;
import org.songnet.TrackRecord;

/**
 * Tracks with what tables know about them.
 *
 * @param tracks the tracks in the order they were given, each with what it did not tell of itself
 *     filled in: album, release date, length, popularity, genres …
 * @param features the numbers of the tracks that were found, by the tracks' own ids; {@link
 *     FeatureTable#sourceOf} says from which table each is
 * @param report what was found and how
 */
public record JoinedTracks(List<TrackRecord> tracks, FeatureTable features, JoinReport report) {

  /** Copies the list. */
  public JoinedTracks {
    tracks = List.copyOf(tracks);
  }

  /** The tracks as a catalog, under the indices they had in the one they came from. */
  public Catalog catalog() {
    return Catalog.of(tracks);
  }
}
