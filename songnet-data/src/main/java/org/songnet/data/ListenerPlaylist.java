package org.songnet.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * A playlist that somebody made.
 *
 * @param name its name, possibly empty
 * @param entries its tracks in order, repeats kept
 */
public record ListenerPlaylist(String name, List<Entry> entries) {

  /**
   * One place in a playlist.
   *
   * @param track what is played there
   * @param addedOn the day it was added, where the source tells
   */
  public record Entry(TrackRecord track, @Nullable LocalDate addedOn) {}

  /** Copies the entries. */
  public ListenerPlaylist {
    entries = List.copyOf(entries);
  }

  /** A playlist that does not tell when its tracks were added. */
  public static ListenerPlaylist of(String name, List<TrackRecord> tracks) {
    List<Entry> entries = new ArrayList<>(tracks.size());
    for (TrackRecord track : tracks) {
      entries.add(new Entry(track, null));
    }
    return new ListenerPlaylist(name, entries);
  }

  /** The tracks in order, repeats kept. */
  public List<TrackRecord> tracks() {
    List<TrackRecord> tracks = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      tracks.add(entry.track());
    }
    return tracks;
  }

  /** The ids of the tracks in order, repeats kept. */
  public List<TrackId> trackIds() {
    List<TrackId> ids = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      ids.add(entry.track().id());
    }
    return ids;
  }
}
