package org.songnet.cli;

import java.util.Arrays;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;

/** Compares how songs sound. */
final class Sounds {

  private Sounds() {}

  /**
   * The features of every track, each column standardised, so that all count alike; an unknown
   * value counts as the mean.
   */
  static SimilarityIndex index(Catalog catalog, FeatureExtractor features) {
    float[][] rows = new float[catalog.size()][];
    Arrays.setAll(rows, index -> features.extract(catalog.track(index)));
    for (int column = 0; column < features.names().size(); column++) {
      standardise(rows, column);
    }
    return SimilarityIndex.of(rows, Metric.COSINE);
  }

  private static void standardise(float[][] rows, int column) {
    double[] known =
        Arrays.stream(rows)
            .mapToDouble(row -> row[column])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double variance =
        Arrays.stream(known).map(value -> (value - mean) * (value - mean)).average().orElse(0);
    double scale = variance == 0 ? 0 : 1 / Math.sqrt(variance);
    for (float[] row : rows) {
      row[column] = Float.isNaN(row[column]) ? 0 : (float) ((row[column] - mean) * scale);
    }
  }
}
