package org.songnet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.TrackRecord;
import org.songnet.UserId;

/**
 * Playlists over one catalog, in columns: what {@link PlaylistReader} reads, whatever the format.
 *
 * <p>An entry takes 4 bytes. Immutable and safe for concurrent use.
 */
public final class PlaylistCollection {

  private final Catalog catalog;
  private final List<UserId> ids;
  private final List<String> names;
  private final int[] entries;
  private final int[] offsets;
  private final ImportReport report;

  /** Takes arrays that nobody changes any more. */
  PlaylistCollection(
      Catalog catalog,
      List<UserId> ids,
      List<String> names,
      int[] entries,
      int[] offsets,
      ImportReport report) {
    this.catalog = catalog;
    this.ids = ids;
    this.names = names;
    this.entries = entries;
    this.offsets = offsets;
    this.report = report;
  }

  /** How many playlists there are. */
  public int size() {
    return ids.size();
  }

  /** How many entries they have together. */
  public int entryCount() {
    return entries.length;
  }

  /** Every track the files tell of, those that no playlist has too, in the order of the files. */
  public Catalog catalog() {
    return catalog;
  }

  /** What became of every entry of every file. */
  public ImportReport report() {
    return report;
  }

  /**
   * What a playlist is called as a listener of its own: {@code playlist:} and what identifies it in
   * its file, the same whenever the same files are read.
   */
  public UserId id(int playlist) {
    return ids.get(playlist);
  }

  /** The name of a playlist, possibly empty. */
  public String name(int playlist) {
    return names.get(playlist);
  }

  /** How many entries a playlist has, possibly 0. */
  public int length(int playlist) {
    Objects.checkIndex(playlist, size());
    return offsets[playlist + 1] - offsets[playlist];
  }

  /** The catalog indices of the tracks of a playlist, in order, repeats kept, as a fresh array. */
  public int[] tracks(int playlist) {
    Objects.checkIndex(playlist, size());
    return Arrays.copyOfRange(entries, offsets[playlist], offsets[playlist + 1]);
  }

  /** A playlist as an object, with what its tracks tell of themselves. */
  public ListenerPlaylist playlist(int playlist) {
    List<TrackRecord> tracks = new ArrayList<>(length(playlist));
    for (int track : tracks(playlist)) {
      Track known = catalog.track(track);
      tracks.add(TrackRecord.copyOf(known));
    }
    return ListenerPlaylist.of(name(playlist), tracks);
  }

  /**
   * The playlists as sessions, each of a listener of its own, over {@link #catalog}.
   *
   * @param minimumLength playlists with fewer entries are left out; at least 1
   * @throws IllegalArgumentException if {@code minimumLength} is not positive
   */
  public Interactions interactions(int minimumLength) {
    if (minimumLength < 1) {
      throw new IllegalArgumentException("minimumLength must be positive: " + minimumLength);
    }
    return interactions(playlist -> length(playlist) >= minimumLength);
  }

  /**
   * Some playlists as sessions, each of a listener of its own, over {@link #catalog}.
   *
   * @param keep tells of a playlist, by its index from 0 to {@code size() - 1}, whether it is
   *     wanted; playlists without entries never are
   */
  public Interactions interactions(IntPredicate keep) {
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int playlist = 0; playlist < size(); playlist++) {
      if (length(playlist) > 0 && keep.test(playlist)) {
        builder.add(id(playlist), tracks(playlist));
      }
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return "PlaylistCollection: %d playlists, %d entries, %d tracks"
        .formatted(size(), entryCount(), catalog.size());
  }
}
