package org.songnet.data.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackRecord;

/** Tracks that lie anywhere in a feature space of three dimensions, the same ones every time. */
final class ToyCatalog {

  static final FeatureExtractor FEATURES =
      new FeatureExtractor() {
        @Override
        public List<String> names() {
          return List.of("valence", "energy", "tempo");
        }

        @Override
        public float[] extract(Track track) {
          Random random = new Random(track.id().hashCode());
          return new float[] {
            random.nextFloat(), random.nextFloat(), 60 + 120 * random.nextFloat()
          };
        }
      };

  private ToyCatalog() {}

  static Catalog of(int size) {
    List<TrackRecord> tracks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      tracks.add(
          Track.of("spotify:track:%022d".formatted(i), "Song " + i, "Artist " + i / 5)
              .withDuration(Duration.ofSeconds(150 + i % 100)));
    }
    return Catalog.of(tracks);
  }
}
