package org.songnet.features;

import java.util.ArrayList;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * Features ready for a network: those of several extractors, each with mean 0 and variance 1 over
 * the tracks it was fitted on, none missing.
 *
 * <p>A value that is not known becomes 0, the mean. Where some of the training tracks lacked a
 * feature, one more feature {@code missing:NAME} is 1 for a track that lacks it and 0 for others;
 * features that the same training tracks lacked share it. A feature that was the same for all
 * training tracks is 0 for every track. No number is farther from 0 than 100.
 *
 * <p>Immutable and safe for concurrent use. Models keep it with {@link
 * org.songnet.spi.ExtractorParts}.
 */
public final class FeaturePipeline implements FeatureExtractor {

  private static final float FARTHEST = 100;

  private final JoinedFeatures joined;
  private final float[] means;
  private final float[] scales;
  private final int[] masked;
  private final List<String> names;

  /** Takes the arrays over; {@code masked} are the features that have a mask. */
  FeaturePipeline(JoinedFeatures joined, float[] means, float[] scales, int[] masked) {
    this.joined = joined;
    this.means = means;
    this.scales = scales;
    this.masked = masked;
    List<String> all = new ArrayList<>(joined.names());
    for (int column : masked) {
      all.add("missing:" + joined.names().get(column));
    }
    this.names = List.copyOf(all);
  }

  JoinedFeatures joined() {
    return joined;
  }

  float[] means() {
    return means;
  }

  float[] scales() {
    return scales;
  }

  int[] masked() {
    return masked;
  }

  @Override
  public List<String> names() {
    return names;
  }

  /** The numbers of a track, one for each of {@link #names}, as a fresh array without NaN. */
  @Override
  public float[] extract(Track track) {
    float[] raw = joined.extract(track);
    float[] numbers = new float[names.size()];
    for (int i = 0; i < raw.length; i++) {
      numbers[i] = Float.isNaN(raw[i]) ? 0 : standardised(raw[i], i);
    }
    for (int i = 0; i < masked.length; i++) {
      numbers[raw.length + i] = Float.isNaN(raw[masked[i]]) ? 1 : 0;
    }
    return numbers;
  }

  private float standardised(float value, int column) {
    float deviations = (value - means[column]) * scales[column];
    return Math.max(-FARTHEST, Math.min(FARTHEST, deviations));
  }

  @Override
  public String toString() {
    return "FeaturePipeline: " + String.join(", ", names);
  }
}
