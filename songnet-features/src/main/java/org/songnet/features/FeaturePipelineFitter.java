package org.songnet.features;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** Fits a {@link FeaturePipeline}: its parts first, then how their features are spread. */
public final class FeaturePipelineFitter implements ExtractorFitter {

  private final List<ExtractorFitter> parts;
  private final boolean masks;

  /**
   * A fitter; {@link FeaturePipelineConfig#fitter} makes the usual ones.
   *
   * @param parts in the order of their features, at least one
   * @param masks whether features that some training tracks lack are joined by one that says so
   * @throws IllegalArgumentException if there is no part
   */
  public FeaturePipelineFitter(List<ExtractorFitter> parts, boolean masks) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts must be at least one: there is none");
    }
    this.parts = List.copyOf(parts);
    this.masks = masks;
  }

  /**
   * Fits.
   *
   * @throws IllegalArgumentException if there are no tracks, if two parts have features of the same
   *     name, or if a part gives an infinite number
   */
  @Override
  public FeaturePipeline fit(List<? extends Track> training) {
    TrainingTracks.check(training);
    JoinedFeatures joined =
        new JoinedFeatures(parts.parallelStream().map(part -> part.fit(training)).toList());
    float[][] rows = training.parallelStream().map(joined::extract).toArray(float[][]::new);
    int size = joined.names().size();
    float[] means = new float[size];
    float[] scales = new float[size];
    Map<BitSet, Integer> missing = new LinkedHashMap<>();
    for (int column = 0; column < size; column++) {
      BitSet unknown = spread(rows, column, joined, means, scales);
      if (!unknown.isEmpty()) {
        missing.putIfAbsent(unknown, column);
      }
    }
    int[] masked =
        masks ? missing.values().stream().mapToInt(Integer::intValue).toArray() : new int[0];
    return new FeaturePipeline(joined, means, scales, masked);
  }

  /** Notes mean and scale of a column and tells which rows do not have it. */
  private static BitSet spread(
      float[][] rows, int column, FeatureExtractor joined, float[] means, float[] scales) {
    BitSet unknown = new BitSet(rows.length);
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      float value = rows[row][column];
      if (Float.isNaN(value)) {
        unknown.set(row);
      } else if (Float.isInfinite(value)) {
        throw new IllegalArgumentException(
            "feature '%s' must not be infinite".formatted(joined.names().get(column)));
      } else {
        sum += value;
      }
    }
    int known = rows.length - unknown.cardinality();
    means[column] = known == 0 ? 0 : (float) (sum / known);
    double squares = 0;
    for (float[] row : rows) {
      double distance = Float.isNaN(row[column]) ? 0 : row[column] - means[column];
      squares += distance * distance;
    }
    // Rounding alone makes no spread.
    double deviation = known == 0 ? 0 : Math.sqrt(squares / known);
    scales[column] = deviation <= 1e-6 * Math.abs(means[column]) ? 0 : (float) (1 / deviation);
    return unknown;
  }
}
