package org.songnet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/** Numbers tracks and lays playlists end to end while files are read. Not thread-safe. */
final class PlaylistCollector {

  private static final String ID_SCHEME = "playlist:";

  private final List<TrackRecord> tracks = new ArrayList<>();
  private final Map<TrackId, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> artistLists = new HashMap<>();
  private final List<UserId> ids = new ArrayList<>();
  private final Set<UserId> taken = new HashSet<>();
  private final Map<String, Integer> copies = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private int[] entries = new int[256];
  private int[] offsets = new int[16];

  /**
   * The number of a track. Of two records with the same id the first is kept, unless it had no
   * title and the second has one.
   */
  int track(TrackRecord track) {
    Integer number = numbers.putIfAbsent(track.id(), tracks.size());
    if (number == null) {
      tracks.add(track);
      return tracks.size() - 1;
    }
    if (tracks.get(number).title().isEmpty() && !track.title().isEmpty()) {
      tracks.set(number, track);
    }
    return number;
  }

  /** One list for every track of the same artist: there are many more tracks than artists. */
  List<String> artists(String artist) {
    return artist.isEmpty() ? List.of() : artistLists.computeIfAbsent(artist, List::of);
  }

  /** Whether a playlist of this key was added. */
  boolean has(String key) {
    return taken.contains(new UserId(ID_SCHEME + key));
  }

  /** Adds a playlist; where another has its key already, a number behind it tells them apart. */
  void add(String key, String name, int[] playlist) {
    UserId id = new UserId(ID_SCHEME + key);
    while (!taken.add(id)) {
      id = new UserId(ID_SCHEME + key + "#" + copies.merge(key, 2, (copy, first) -> copy + 1));
    }
    int size = ids.size();
    if (size + 1 == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    int start = offsets[size];
    int end = start + playlist.length;
    if (end > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(end, entries.length + (entries.length >> 1)));
    }
    System.arraycopy(playlist, 0, entries, start, playlist.length);
    offsets[size + 1] = end;
    ids.add(id);
    names.add(name);
  }

  PlaylistCollection build(ImportReport report) {
    return new PlaylistCollection(
        Catalog.of(tracks),
        List.copyOf(ids),
        List.copyOf(names),
        Arrays.copyOf(entries, offsets[ids.size()]),
        Arrays.copyOf(offsets, ids.size() + 1),
        report);
  }
}
