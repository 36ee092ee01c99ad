package org.songnet.features;

import java.util.List;
import org.songnet.Catalog;
import org.songnet.TrackRecord;

/**
 * What a table of tracks holds.
 *
 * @param tracks the tracks in the order of the file, none twice
 * @param features their features
 * @param report what became of each row
 */
public record TrackData(List<TrackRecord> tracks, FeatureTable features, TrackCsvReport report) {

  /** Copies the list. */
  public TrackData {
    tracks = List.copyOf(tracks);
  }

  /** The tracks as a catalog, in the order of the file. */
  public Catalog catalog() {
    return Catalog.of(tracks);
  }

  /** The tracks with their features, in the order of the file. */
  public List<DescribedTrack> described() {
    return tracks.stream()
        .<DescribedTrack>map(track -> new DescribedRecord(track, features))
        .toList();
  }
}
