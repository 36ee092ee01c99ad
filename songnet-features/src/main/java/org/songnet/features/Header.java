package org.songnet.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds columns by what they mean, whatever the dump at hand calls them.
 *
 * <p>Names are compared in lower case with everything but letters and digits turned into single
 * underscores. Of the usual names of a thing, the first one that the file has is taken.
 */
final class Header {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String ARTISTS = "artists";
  static final String ALBUM = "album";
  static final String RELEASED = "release_date";
  static final String YEAR = "year";
  static final String DURATION = "duration_ms";
  static final String POPULARITY = "popularity";
  static final String EXPLICIT = "explicit";
  static final String GENRES = "genres";
  static final String ISRC = "isrc";

  private static final Map<String, List<String>> USUAL_NAMES =
      Map.of(
          ID, List.of("track_uri", "spotify_track_uri", "track_id", "spotify_id", "uri", "id"),
          TITLE, List.of("track_name", "name", "title"),
          ARTISTS,
              List.of(
                  "artists",
                  "artist_name_s",
                  "artist_names",
                  "track_artist",
                  "artist_name",
                  "artist"),
          ALBUM, List.of("album_name", "album", "track_album_name"),
          RELEASED,
              List.of("release_date", "album_release_date", "track_album_release_date", "released"),
          DURATION, List.of("duration_ms", "track_duration_ms"),
          POPULARITY, List.of("popularity", "track_popularity"),
          GENRES, List.of("genres", "artist_genres", "genre", "track_genre", "playlist_genre"));

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern OUTER_UNDERSCORES = Pattern.compile("^_+|_+$");

  private final Map<String, Integer> columns = new LinkedHashMap<>();

  Header(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      columns.putIfAbsent(normalise(names.get(column)), column);
    }
  }

  static String normalise(String name) {
    String words = PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_");
    return OUTER_UNDERSCORES.matcher(words).replaceAll("");
  }

  /** The column of a thing by its usual names, or by its own; -1 when there is none. */
  int find(String thing) {
    for (String name : USUAL_NAMES.getOrDefault(thing, List.of(thing))) {
      Integer column = columns.get(name);
      if (column != null) {
        return column;
      }
    }
    return -1;
  }

  /** The column of exactly this name; -1 when there is none. */
  int exactly(String name) {
    return columns.getOrDefault(name, -1);
  }

  /** The names in one way of writing, in order. */
  Set<String> names() {
    return columns.keySet();
  }
}
