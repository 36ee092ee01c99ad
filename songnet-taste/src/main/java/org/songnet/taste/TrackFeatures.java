package org.songnet.taste;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * Describes tracks by numbers: what an extractor tells, what the track tells of itself, and whether
 * it is of each of the genres there are enough of.
 */
final class TrackFeatures {

  private static final int MOST_GENRES = 60;
  private static final double LEAST_SHARE = .002;
  private static final List<String> OWN = List.of("popularity", "year", "minutes", "explicit");

  private final @Nullable FeatureExtractor extractor;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> genres = new LinkedHashMap<>();
  private final List<String> own;

  /** Features that tell these tracks apart. */
  TrackFeatures(@Nullable FeatureExtractor extractor, List<? extends Track> tracks) {
    this.extractor = extractor;
    if (extractor != null) {
      names.addAll(extractor.names());
    }
    Set<String> there = new HashSet<>(names);
    own = OWN.stream().filter(name -> !there.contains(name)).toList();
    names.addAll(own);
    int sounds = names.size();
    for (String genre : frequentGenres(tracks)) {
      genres.put(genre, sounds + genres.size());
      names.add("genre " + genre);
    }
  }

  private static List<String> frequentGenres(List<? extends Track> tracks) {
    Map<String, Integer> counts = new HashMap<>();
    for (Track track : tracks) {
      track.genres().forEach(genre -> counts.merge(genre, 1, Integer::sum));
    }
    double least = Math.max(2, LEAST_SHARE * tracks.size());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_GENRES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names, those of genres last. */
  List<String> names() {
    return names;
  }

  /** How many of the names are not of genres. */
  int sounds() {
    return names.size() - genres.size();
  }

  /** The numbers of a track, {@code NaN} where they are not known. */
  float[] row(Track track) {
    float[] row = new float[names.size()];
    int next = 0;
    if (extractor != null) {
      float[] extracted = extractor.extract(track);
      System.arraycopy(extracted, 0, row, 0, extracted.length);
      next = extracted.length;
    }
    for (String name : own) {
      row[next++] = own(track, name);
    }
    for (String genre : track.genres()) {
      Integer column = genres.get(genre);
      if (column != null) {
        row[column] = 1;
      }
    }
    return row;
  }

  private static float own(Track track, String name) {
    return switch (name) {
      case "popularity" -> (float) track.popularity().orElse(Double.NaN);
      case "year" -> track.released().map(date -> (float) date.year()).orElse(Float.NaN);
      case "minutes" -> track.duration().map(TrackFeatures::minutes).orElse(Float.NaN);
      default -> track.explicit().map(explicit -> explicit ? 1f : 0f).orElse(Float.NaN);
    };
  }

  private static float minutes(Duration duration) {
    return duration.toMillis() / 60_000f;
  }
}
