package org.songnet.models.dl4j.content;

import java.io.IOException;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Brings features to mean 0 and variance 1, by the songs they were fitted on; a feature that is not
 * known becomes 0, the mean.
 *
 * @param means a number for each feature
 * @param factors one over the deviation of each feature; 0 where it does not vary
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record Standardiser(float[] means, float[] factors) {

  /** Beyond so many deviations a value says no more: one broken row shall not decide a score. */
  private static final float LARGEST = 8;

  /**
   * Fits.
   *
   * @param rows raw features, {@code NaN} where not known
   * @param fitted which rows count
   */
  static Standardiser fit(float[] rows, int size, int[] fitted) {
    float[] means = new float[size];
    float[] factors = new float[size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      double squares = 0;
      int known = 0;
      for (int row : fitted) {
        float value = rows[row * size + i];
        if (!Float.isNaN(value)) {
          sum += value;
          squares += (double) value * value;
          known++;
        }
      }
      double mean = known == 0 ? 0 : sum / known;
      double variance = known == 0 ? 0 : squares / known - mean * mean;
      means[i] = (float) mean;
      factors[i] = variance <= 1e-12 * mean * mean ? 0 : (float) (1 / Math.sqrt(variance));
    }
    return new Standardiser(means, factors);
  }

  int size() {
    return means.length;
  }

  /** Standardises rows where they are. */
  void apply(float[] rows) {
    for (int i = 0; i < rows.length; i++) {
      int feature = i % means.length;
      float value = (rows[i] - means[feature]) * factors[feature];
      rows[i] = Float.isNaN(value) ? 0 : Math.max(-LARGEST, Math.min(LARGEST, value));
    }
  }

  /**
   * The raw features of tracks, row after row.
   *
   * @throws IllegalArgumentException if the extractor does not give a number for each name, or
   *     gives an infinite one
   */
  static float[] extract(FeatureExtractor extractor, List<? extends Track> tracks) {
    int size = extractor.names().size();
    float[] rows = new float[Math.multiplyExact(tracks.size(), size)];
    for (int i = 0; i < tracks.size(); i++) {
      float[] features = extractor.extract(tracks.get(i));
      if (features.length != size) {
        throw new IllegalArgumentException(
            "the extractor must give %d numbers for track %s: %d"
                .formatted(size, tracks.get(i).id(), features.length));
      }
      for (int k = 0; k < size; k++) {
        if (Float.isInfinite(features[k])) {
          throw new IllegalArgumentException(
              "feature %s of track %s must not be infinite"
                  .formatted(extractor.names().get(k), tracks.get(i).id()));
        }
        rows[i * size + k] = features[k];
      }
    }
    return rows;
  }

  void write(ModelWriter out) throws IOException {
    out.floats("feature-means.f32", means);
    out.floats("feature-factors.f32", factors);
  }

  static Standardiser read(int size, ModelReader in) throws IOException {
    return new Standardiser(
        in.floats("feature-means.f32", size), in.floats("feature-factors.f32", size));
  }
}
