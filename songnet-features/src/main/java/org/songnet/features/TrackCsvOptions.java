package org.songnet.features;

import java.util.HashSet;
import java.util.List;

/**
 * How to read a table of tracks.
 *
 * <p>Columns are named as in the header of the file; case, spaces and punctuation do not count, so
 * {@code time_signature} and {@code Time Signature} are one name.
 *
 * @param features the numeric columns to read as features; empty means those of {@link
 *     #AUDIO_FEATURES} that the file has
 * @param idColumn the column of the track id; empty means the first of the usual names that the
 *     file has: {@code Track URI}, {@code track_id}, {@code uri}, {@code id} …
 */
public record TrackCsvOptions(List<String> features, String idColumn) {

  /** The audio features of Spotify, as its Web API named them. */
  public static final List<String> AUDIO_FEATURES =
      List.of(
          "danceability",
          "energy",
          "key",
          "loudness",
          "mode",
          "speechiness",
          "acousticness",
          "instrumentalness",
          "liveness",
          "valence",
          "tempo",
          "time_signature");

  private static final TrackCsvOptions DEFAULTS = new TrackCsvOptions(List.of(), "");

  /**
   * Checks the list and writes the names in one way: lower case, words joined by underscores.
   *
   * @throws IllegalArgumentException if a feature is there twice or has no letter or digit
   */
  public TrackCsvOptions {
    features = features.stream().map(Header::normalise).toList();
    idColumn = Header.normalise(idColumn);
    if (features.contains("")) {
      throw new IllegalArgumentException("features must have names: " + features);
    }
    if (new HashSet<>(features).size() < features.size()) {
      throw new IllegalArgumentException("features must be different: " + features);
    }
  }

  /** All audio features of the file, the id found by its usual names. */
  public static TrackCsvOptions defaults() {
    return DEFAULTS;
  }

  /** The same with these columns as features. */
  public TrackCsvOptions withFeatures(String... newFeatures) {
    return new TrackCsvOptions(List.of(newFeatures), idColumn);
  }

  /** The same with the id in this column. */
  public TrackCsvOptions withIdColumn(String newIdColumn) {
    return new TrackCsvOptions(features, newIdColumn);
  }
}
