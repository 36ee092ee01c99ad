package org.songnet.models.dl4j;

import java.util.List;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * Where a track is on the ring of planted data, by three waves, and which of four genres it has.
 */
final class RingFeatures implements FeatureExtractor {

  private static final int RING = 30;
  private static final int WAVES = 3;
  private static final int GENRES = 4;

  @Override
  public List<String> names() {
    return IntStream.range(0, 2 * WAVES + GENRES).mapToObj(i -> "feature" + i).toList();
  }

  @Override
  public float[] extract(Track track) {
    int number = Integer.parseInt(track.title());
    float[] features = new float[2 * WAVES + GENRES];
    for (int wave = 0; wave < WAVES; wave++) {
      double angle = 2 * Math.PI * (wave + 1) * number / RING;
      features[2 * wave] = (float) Math.cos(angle);
      features[2 * wave + 1] = (float) Math.sin(angle);
    }
    features[2 * WAVES + number % GENRES] = 1;
    return features;
  }
}
