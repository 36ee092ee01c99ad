package org.songnet.features;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.playlist.TrackNames;

/**
 * Gives every frequent genre a feature that is 1 where a track has it and 0 where it has others.
 *
 * <p>A rarer genre counts as the frequent one it ends with, {@code deep swedish indie pop} as
 * {@code indie pop} or as {@code pop}, and as {@code other} where it ends with none. Case, accents
 * and punctuation do not matter. A track without genres has {@code NaN}s.
 */
public final class GenreFitter implements ExtractorFitter {

  private final GenreConfig config;

  /** A fitter. */
  public GenreFitter(GenreConfig config) {
    this.config = config;
  }

  @Override
  public FeatureExtractor fit(List<? extends Track> training) {
    TrainingTracks.check(training);
    Map<String, Integer> tracks = new HashMap<>();
    for (Track track : training) {
      track.genres().stream()
          .map(TrackNames::normalize)
          .distinct()
          .forEach(genre -> tracks.merge(genre, 1, Integer::sum));
    }
    return new GenreFeatures(
        tracks.entrySet().stream()
            .filter(genre -> genre.getValue() >= config.minimum() && !genre.getKey().isEmpty())
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(config.most())
            .map(Map.Entry::getKey)
            .toList());
  }
}
