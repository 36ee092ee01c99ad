package org.songnet.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/** Everything an import has read, before duplicates are found. Not thread-safe. */
final class ImportStage {

  final StagedTracks tracks = new StagedTracks();

  /** The listens of all files, one file after the other. */
  final ListenColumns listens = new ListenColumns(1024);

  final List<UserId> users = new ArrayList<>();

  /** Each playlist with the sink of the file it first came from. */
  final Map<ListenerPlaylist, ImportSink> playlists = new LinkedHashMap<>();

  final Map<TrackId, TrackRecord> saved = new LinkedHashMap<>();

  private final Map<UserId, Integer> userNumbers = new HashMap<>();

  /** The number of a listener. */
  int user(UserId user) {
    Integer known = userNumbers.putIfAbsent(user, users.size());
    if (known != null) {
      return known;
    }
    users.add(user);
    return users.size() - 1;
  }
}
