package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** Where a track is on a ring, by four waves; the number of a track ends its id. */
record RingFeatures(int tracks, int unknown) implements FeatureExtractor {

  private static final int WAVES = 4;

  @Override
  public List<String> names() {
    return IntStream.range(0, 2 * WAVES).mapToObj(i -> "feature" + i).toList();
  }

  @Override
  public float[] extract(Track track) {
    int number = Integer.parseInt(track.id().value().substring(1));
    float[] features = new float[2 * WAVES];
    for (int wave = 0; wave < WAVES; wave++) {
      double angle = 2 * Math.PI * (wave + 1) * number / tracks;
      features[2 * wave] = (float) Math.cos(angle);
      features[2 * wave + 1] = (float) Math.sin(angle);
    }
    if (number == unknown) {
      Arrays.fill(features, Float.NaN);
    }
    return features;
  }
}
