package org.songnet.taste;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.songnet.Track;
import org.songnet.playlist.TrackNames;

/**
 * A set of recordings, whatever ids they come under.
 *
 * <p>Two tracks are the same recording when they have the same id, the same ISRC, or the same title
 * by {@link TrackNames#title} and an artist in common by {@link TrackNames#artist}. Not
 * thread-safe.
 */
final class Recordings {

  private final Set<String> marks = new HashSet<>();

  void add(Track track) {
    marks(track, marks);
  }

  boolean contains(Track track) {
    Set<String> own = new HashSet<>();
    marks(track, own);
    return own.stream().anyMatch(marks::contains);
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
