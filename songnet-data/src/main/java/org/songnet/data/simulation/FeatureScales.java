package org.songnet.data.simulation;

import org.songnet.Catalog;
import org.songnet.FeatureExtractor;

/** Brings features to one scale. */
final class FeatureScales {

  private FeatureScales() {}

  /**
   * The features of some tracks, each with mean 0 and variance 1; an unknown value becomes 0, the
   * mean, and so does every value of a feature that does not vary.
   */
  static double[][] standardised(Catalog catalog, FeatureExtractor features, int[] tracks) {
    double[][] points = new double[tracks.length][features.names().size()];
    for (int i = 0; i < tracks.length; i++) {
      float[] values = features.extract(catalog.track(tracks[i]));
      for (int d = 0; d < values.length; d++) {
        points[i][d] = values[d];
      }
    }
    for (int d = 0; d < features.names().size(); d++) {
      standardise(points, d);
    }
    return points;
  }

  private static void standardise(double[][] points, int dimension) {
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (double[] point : points) {
      if (!Double.isNaN(point[dimension])) {
        sum += point[dimension];
        squares += point[dimension] * point[dimension];
        known++;
      }
    }
    double mean = known == 0 ? 0 : sum / known;
    double variance = known == 0 ? 0 : squares / known - mean * mean;
    double deviation = variance > 1e-12 * squares ? Math.sqrt(variance) : 0;
    for (double[] point : points) {
      boolean varies = deviation > 0 && !Double.isNaN(point[dimension]);
      point[dimension] = varies ? (point[dimension] - mean) / deviation : 0;
    }
  }
}
