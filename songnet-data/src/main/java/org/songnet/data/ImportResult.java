package org.songnet.data;

import java.util.List;
import org.songnet.TrackRecord;

/**
 * What an import brought.
 *
 * @param history who heard what, when
 * @param playlists playlists, in the order of their files
 * @param savedTracks tracks the listener saved, each once
 * @param report what became of every row
 */
public record ImportResult(
    ListeningHistory history,
    List<ListenerPlaylist> playlists,
    List<TrackRecord> savedTracks,
    ImportReport report) {

  /** Copies the lists. */
  public ImportResult {
    playlists = List.copyOf(playlists);
    savedTracks = List.copyOf(savedTracks);
  }
}
