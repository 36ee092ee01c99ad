package org.songnet.testkit;

import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

class LengthExtractorTest extends FeatureExtractorContract {
  @Override
  protected FeatureExtractor extractor() {
    return new FeatureExtractor() {
      @Override
      public List<String> names() {
        return List.of("titleLength");
      }

      @Override
      public float[] extract(Track track) {
        return new float[] {track.title().isEmpty() ? Float.NaN : track.title().length()};
      }
    };
  }

  @Override
  protected List<Track> tracks() {
    return List.of(Track.of("a", "Song"), Track.of("b", ""));
  }
}
