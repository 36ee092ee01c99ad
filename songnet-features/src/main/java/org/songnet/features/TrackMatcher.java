package org.songnet.features;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.playlist.TrackNames;

/** Finds the rows of a table that tell of a track. */
final class TrackMatcher {

  private final Map<TrackId, TrackRecord> byId = new HashMap<>();
  private final Map<String, List<TrackRecord>> byKey = new HashMap<>();

  TrackMatcher(List<TrackRecord> table) {
    for (TrackRecord track : table) {
      byId.put(track.id(), track);
      if (hasNames(track)) {
        byKey.computeIfAbsent(TrackNames.key(track), key -> new ArrayList<>(1)).add(track);
      }
    }
  }

  private static boolean hasNames(Track track) {
    return !track.title().isBlank()
        && !track.artists().isEmpty()
        && !track.artists().get(0).isBlank();
  }

  /** The row with the track's id, if there is one. */
  List<TrackRecord> byId(Track track) {
    TrackRecord found = byId.get(track.id());
    return found == null ? List.of() : List.of(found);
  }

  /** The rows with the track's names, in the order of the table. */
  List<TrackRecord> byNames(Track track) {
    return hasNames(track) ? byKey.getOrDefault(TrackNames.key(track), List.of()) : List.of();
  }

  /** The one nearest in length, the first where that is not known. */
  static TrackRecord nearest(Track track, List<TrackRecord> found) {
    TrackRecord nearest = found.get(0);
    for (TrackRecord other : found) {
      if (difference(track, other) < difference(track, nearest)) {
        nearest = other;
      }
    }
    return nearest;
  }

  private static long difference(Track track, Track other) {
    Optional<Duration> length = track.duration();
    Optional<Duration> otherLength = other.duration();
    return length.isPresent() && otherLength.isPresent()
        ? length.get().minus(otherLength.get()).abs().toMillis()
        : Long.MAX_VALUE;
  }

  /** The track with everything that it does not tell of itself taken from a row. */
  static TrackRecord described(TrackRecord track, TrackRecord row) {
    TrackRecord described = track.genres().isEmpty() ? track.withGenres(row.genres()) : track;
    if (track.album().isEmpty() && row.album().isPresent()) {
      described = described.withAlbum(row.album().get());
    }
    if (track.released().isEmpty() && row.released().isPresent()) {
      described = described.withReleased(row.released().get());
    }
    if (track.duration().isEmpty() && row.duration().isPresent()) {
      described = described.withDuration(row.duration().get());
    }
    if (track.explicit().isEmpty() && row.explicit().isPresent()) {
      described = described.withExplicit(row.explicit().get());
    }
    if (track.popularity().isEmpty() && row.popularity().isPresent()) {
      described = described.withPopularity(row.popularity().getAsDouble());
    }
    return track.isrc().isEmpty() && row.isrc().isPresent()
        ? described.withIsrc(row.isrc().get())
        : described;
  }
}
