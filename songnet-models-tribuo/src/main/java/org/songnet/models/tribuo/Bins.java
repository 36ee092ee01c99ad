package org.songnet.models.tribuo;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;

/**
 * Features as whole numbers: how many of up to 63 quantiles a value reaches, from 1; 0 where it is
 * missing, so that a tree can ask for that as well.
 */
final class Bins {

  private static final int MOST = 64;

  private final float[][] quantiles;

  private Bins(float[][] quantiles) {
    this.quantiles = quantiles;
  }

  static Bins of(LabelledRows table) {
    float[][] quantiles = new float[table.names().size()][];
    for (int feature = 0; feature < quantiles.length; feature++) {
      int column = feature;
      double[] sorted =
          IntStream.range(0, table.size())
              .mapToDouble(row -> table.value(row, column))
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      double[] different =
          IntStream.range(1, MOST)
              .mapToDouble(
                  i -> sorted.length == 0 ? 0 : sorted[(int) ((long) i * sorted.length / MOST)])
              .distinct()
              .toArray();
      quantiles[feature] = new float[different.length];
      for (int i = 0; i < different.length; i++) {
        quantiles[feature][i] = (float) different[i];
      }
    }
    return new Bins(quantiles);
  }

  /** The numbers of all rows. */
  double[][] of(LabelledRows table, int[] rows) {
    return Arrays.stream(rows).mapToObj(row -> of(table.row(row))).toArray(double[][]::new);
  }

  private double[] of(float[] row) {
    double[] bins = new double[row.length];
    for (int feature = 0; feature < row.length; feature++) {
      int bin = 0;
      if (!Float.isNaN(row[feature])) {
        bin = 1;
        for (float quantile : quantiles[feature]) {
          bin += row[feature] >= quantile ? 1 : 0;
        }
      }
      bins[feature] = bin;
    }
    return bins;
  }

  /** What a value must be below to be in one of the bins up to this one. */
  float below(int feature, int bin) {
    if (bin == 0) {
      return Float.NEGATIVE_INFINITY;
    }
    return bin > quantiles[feature].length ? Float.POSITIVE_INFINITY : quantiles[feature][bin - 1];
  }
}
