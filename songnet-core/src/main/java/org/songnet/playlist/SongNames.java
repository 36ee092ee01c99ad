package org.songnet.playlist;

import java.util.List;
import org.songnet.Track;

/**
 * The names of a track, normalised.
 *
 * @param title by {@link TrackNames#title}
 * @param artists by {@link TrackNames#artist}; may be empty
 */
record SongNames(String title, List<String> artists) {

  /** The pieces of all names. */
  Trigrams all() {
    return Trigrams.of(title + ' ' + String.join(" ", artists));
  }

  /** The {@link TrackNames#key(Track)} of the track. */
  String key() {
    return title + '\t' + (artists.isEmpty() ? "" : artists.get(0));
  }
}
