package org.songnet.features;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * What is known from elsewhere than a file.
   *
   * @param tracks the tracks, none twice
   * @param features their features; the report names its source
   */
  public static TrackData of(List<TrackRecord> tracks, FeatureTable features) {
    Map<String, Integer> missing = new TreeMap<>();
    for (TrackRecord track : tracks) {
      float[] values = features.extract(track.id());
      for (int i = 0; i < values.length; i++) {
        if (Float.isNaN(values[i])) {
          missing.merge(features.names().get(i), 1, Integer::sum);
        }
      }
    }
    int size = tracks.size();
    return new TrackData(
        tracks,
        features,
        new TrackCsvReport(features.source(), size, size, 0, Map.of(), Map.of(), missing));
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
