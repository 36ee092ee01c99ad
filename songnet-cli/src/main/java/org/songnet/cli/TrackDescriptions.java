package org.songnet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.features.TrackData;

/** Adds to the tracks of a catalog what a table knows about them. */
final class TrackDescriptions {

  private TrackDescriptions() {}

  /**
   * A catalog whose first tracks are those of another one, under the same indices.
   *
   * @param table fills in durations, genres and popularity where {@code catalog} has none
   * @param withOthers whether the table's other tracks follow
   */
  static Catalog added(Catalog catalog, TrackData table, boolean withOthers) {
    Map<TrackId, TrackRecord> told = new LinkedHashMap<>();
    table.tracks().forEach(track -> told.put(track.id(), track));
    List<Track> tracks = new ArrayList<>();
    for (int index = 0; index < catalog.size(); index++) {
      Track track = catalog.track(index);
      TrackRecord more = told.remove(track.id());
      tracks.add(more == null ? track : merged(track, more));
    }
    if (withOthers) {
      tracks.addAll(told.values());
    }
    return Catalog.of(tracks);
  }

  private static TrackRecord merged(Track track, TrackRecord more) {
    TrackRecord merged = TrackRecord.copyOf(track);
    if (merged.duration().isEmpty() && more.duration().isPresent()) {
      merged = merged.withDuration(more.duration().get());
    }
    if (merged.genres().isEmpty()) {
      merged = merged.withGenres(more.genres());
    }
    if (merged.popularity().isEmpty() && more.popularity().isPresent()) {
      merged = merged.withPopularity(more.popularity().getAsDouble());
    }
    return merged;
  }
}
