package org.songnet.features;

import java.util.List;
import java.util.Map;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.testkit.FeatureExtractorContract;

class FeatureTableContractTest extends FeatureExtractorContract {

  @Override
  protected FeatureExtractor extractor() {
    return FeatureTable.of(
        "by hand",
        List.of("energy", "tempo"),
        Map.of(new TrackId("a"), new float[] {.5f, Float.NaN}));
  }

  @Override
  protected List<Track> tracks() {
    return List.of(Track.of("a", "Known"), Track.of("b", "Not known"));
  }
}
