package org.songnet.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.features.FeatureJoin;
import org.songnet.features.JoinedTracks;
import org.songnet.features.TrackData;
import org.songnet.playlist.TrackNames;

/** Adds to the tracks of a catalog what a table knows about them, by id or else by names. */
final class TrackDescriptions {

  private TrackDescriptions() {}

  /**
   * The tracks of a catalog, under the same indices.
   *
   * @param table fills in what {@code catalog} does not tell, such as durations and genres
   */
  static JoinedTracks joined(Catalog catalog, TrackData table) {
    return FeatureJoin.join(tracks(catalog), List.of(table));
  }

  /** The same, followed by those of the table that are other songs. */
  static JoinedTracks joinedWithOthers(Catalog catalog, TrackData table) {
    List<Track> tracks = tracks(catalog);
    Set<TrackId> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Track track : tracks) {
      ids.add(track.id());
      if (hasNames(track)) {
        names.add(TrackNames.key(track));
      }
    }
    for (TrackRecord row : table.tracks()) {
      if (!ids.contains(row.id()) && !(hasNames(row) && names.contains(TrackNames.key(row)))) {
        tracks.add(row);
      }
    }
    return FeatureJoin.join(tracks, List.of(table));
  }

  private static boolean hasNames(Track track) {
    return !track.title().isBlank() && !track.artists().isEmpty();
  }

  private static List<Track> tracks(Catalog catalog) {
    List<Track> tracks = new ArrayList<>();
    for (int index = 0; index < catalog.size(); index++) {
      tracks.add(catalog.track(index));
    }
    return tracks;
  }
}
