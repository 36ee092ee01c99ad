package org.songnet.testkit;

import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

class LengthExtractorTest extends SavedExtractorContract {
  @Override
  protected FeatureExtractor extractor() {
    return new ToyExtractor(3, false);
  }

  @Override
  protected List<Track> tracks() {
    return List.of(Track.of("a", "Song"), Track.of("b", ""));
  }
}
