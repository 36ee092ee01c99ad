package org.songnet.models.java.hybrid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.spi.Popularity;

/**
 * What the catalog says of each track, as numbers: artists and genres numbered, years of release,
 * logarithms of how often it was heard. Immutable.
 */
final class TrackAttributes {

  private final int[][] artists;
  private final int[][] genres;
  private final float[] years;
  private final float[] plays;

  TrackAttributes(Catalog catalog, Popularity popularity) {
    artists = numbered(catalog, Track::artists);
    genres = numbered(catalog, Track::genres);
    years = new float[catalog.size()];
    plays = new float[catalog.size()];
    for (int track = 0; track < years.length; track++) {
      years[track] =
          catalog.track(track).released().map(date -> (float) date.year()).orElse(Float.NaN);
      plays[track] = (float) Math.log1p(popularity.count(track));
    }
  }

  private static int[][] numbered(Catalog catalog, Function<Track, List<String>> names) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<List<String>, int[]> lists = new HashMap<>();
    int[][] numbered = new int[catalog.size()][];
    for (int track = 0; track < numbered.length; track++) {
      numbered[track] =
          lists.computeIfAbsent(
              names.apply(catalog.track(track)).stream().distinct().toList(),
              list ->
                  list.stream()
                      .mapToInt(name -> numbers.computeIfAbsent(name, next -> numbers.size()))
                      .toArray());
    }
    return numbered;
  }

  int[] artists(int track) {
    return artists[track];
  }

  int[] genres(int track) {
    return genres[track];
  }

  /** The year of release, {@code NaN} where it is not known. */
  float year(int track) {
    return years[track];
  }

  /** The logarithm of one more than how often the track was heard. */
  float plays(int track) {
    return plays[track];
  }

  boolean haveArtists() {
    return any(artists);
  }

  boolean haveGenres() {
    return any(genres);
  }

  private static boolean any(int[][] lists) {
    for (int[] list : lists) {
      if (list.length > 0) {
        return true;
      }
    }
    return false;
  }

  boolean haveYears() {
    for (float year : years) {
      if (!Float.isNaN(year)) {
        return true;
      }
    }
    return false;
  }
}
