package org.songnet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.playlist.TrackNames;

/** Which of some genres a track has. Immutable. */
final class GenreFeatures implements FeatureExtractor {

  private final List<String> genres;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> names;

  /**
   * Features for these genres and one for all others.
   *
   * @param genres by {@link TrackNames#normalize}, none twice
   */
  GenreFeatures(List<String> genres) {
    this.genres = List.copyOf(genres);
    List<String> all = new ArrayList<>();
    for (String genre : genres) {
      columns.put(genre, all.size());
      all.add("genre:" + genre);
    }
    all.add("other genre");
    this.names = List.copyOf(all);
  }

  List<String> genres() {
    return genres;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public float[] extract(Track track) {
    float[] numbers = new float[names.size()];
    if (track.genres().isEmpty()) {
      Arrays.fill(numbers, Float.NaN);
    }
    for (String genre : track.genres()) {
      numbers[column(TrackNames.normalize(genre))] = 1;
    }
    return numbers;
  }

  private int column(String genre) {
    for (String rest = genre; ; rest = rest.substring(rest.indexOf(' ') + 1)) {
      Integer column = columns.get(rest);
      if (column != null || rest.indexOf(' ') < 0) {
        return column == null ? genres.size() : column;
      }
    }
  }
}
