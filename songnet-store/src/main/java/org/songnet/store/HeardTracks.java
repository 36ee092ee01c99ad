package org.songnet.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * Knows whether a listener has heard a recording, under this id or another.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class HeardTracks {

  private final Set<TrackId> ids = new HashSet<>();
  private final Set<String> recordings = new HashSet<>();
  private final Set<String> codes = new HashSet<>();

  HeardTracks(Collection<TrackRecord> heard) {
    for (TrackRecord track : heard) {
      ids.add(track.id());
      recordings.add(TrackRows.recording(track));
      track.isrc().ifPresent(codes::add);
    }
    recordings.remove("");
  }

  /**
   * Whether the track was heard: by its id, its ISRC, or its title and main artist as {@link
   * org.songnet.playlist.TrackNames} reads them.
   */
  public boolean contains(Track track) {
    return ids.contains(track.id())
        || track.isrc().filter(codes::contains).isPresent()
        || recordings.contains(TrackRows.recording(track));
  }

  /** How many ids were heard. */
  public int size() {
    return ids.size();
  }
}
