package org.songnet.playlist;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a song, ready to be compared.
 *
 * @param title the title
 * @param artists each artist, and all together where there are several
 * @param all title and artists together
 */
record SongWords(Words title, List<Words> artists, Words all) {

  static SongWords of(SongNames names) {
    String together = String.join(" ", names.artists());
    List<Words> artists = new ArrayList<>();
    for (String artist : names.artists()) {
      artists.add(Words.of(artist));
    }
    if (artists.size() > 1) {
      artists.add(Words.of(together));
    }
    return new SongWords(
        Words.of(names.title()), artists, Words.of((names.title() + ' ' + together).strip()));
  }
}
