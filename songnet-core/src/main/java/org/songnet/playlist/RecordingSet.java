package org.songnet.playlist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.songnet.Track;

/**
 * A set of recordings, whatever ids they come under: what somebody has heard, say.
 *
 * <p>Two tracks are the same recording when they have the same id, the same ISRC, or the same title
 * by {@link TrackNames#title} and an artist in common by {@link TrackNames#artist}. Not
 * thread-safe.
 */
public final class RecordingSet {

  private final Set<String> marks = new HashSet<>();

  /** Makes a set without recordings. */
  public RecordingSet() {}

  /** Adds the recording of a track. */
  public void add(Track track) {
    marks(track, marks);
  }

  /** Whether the recording of a track is in the set, under this id or another. */
  public boolean contains(Track track) {
    Set<String> own = new HashSet<>();
    marks(track, own);
    return own.stream().anyMatch(marks::contains);
  }

  /** Whether nothing was ever added. */
  public boolean isEmpty() {
    return marks.isEmpty();
  }

  private static void marks(Track track, Set<String> into) {
    into.add("id " + track.id());
    track
        .isrc()
        .map(isrc -> isrc.replace("-", "").strip().toUpperCase(Locale.ROOT))
        .filter(isrc -> !isrc.isEmpty())
        .ifPresent(isrc -> into.add("isrc " + isrc));
    String title = TrackNames.title(track.title());
    if (title.isEmpty()) {
      return;
    }
    List<String> artists = track.artists().isEmpty() ? List.of("") : track.artists();
    for (String artist : artists) {
      into.add("name " + title + '\t' + TrackNames.artist(artist));
    }
  }
}
