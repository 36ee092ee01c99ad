package org.songnet.models.tribuo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;

/**
 * How much each feature by itself says about the label, in nats, whatever the form: {@code Σ p(x,y)
 * ln(p(x,y) / (p(x) p(y)))} over up to ten parts of equal size of the values, those missing a part
 * of their own.
 */
public final class MutualInformation {

  private static final int PARTS = 10;

  private MutualInformation() {}

  /** The information of each feature, by name, in the order of the table; none below 0. */
  public static Map<String, Double> of(LabelledRows table) {
    int[] labels =
        parts(IntStream.range(0, table.size()).mapToDouble(table::label).toArray(), PARTS);
    Map<String, Double> information = new LinkedHashMap<>();
    for (int feature = 0; feature < table.names().size(); feature++) {
      int column = feature;
      int[] values =
          parts(
              IntStream.range(0, table.size())
                  .mapToDouble(row -> table.value(row, column))
                  .toArray(),
              PARTS);
      information.put(table.names().get(feature), shared(table, values, labels));
    }
    return information;
  }

  /** The part of each value: how many of the thresholds it is above; those missing come last. */
  private static int[] parts(double[] values, int count) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] thresholds =
        IntStream.range(1, count)
            .mapToDouble(
                i -> sorted.length == 0 ? 0 : sorted[(int) ((long) i * sorted.length / count)])
            .distinct()
            .toArray();
    return Arrays.stream(values)
        .mapToInt(
            value ->
                Double.isNaN(value)
                    ? count
                    : (int) Arrays.stream(thresholds).filter(limit -> value >= limit).count())
        .toArray();
  }

  private static double shared(LabelledRows table, int[] values, int[] labels) {
    double[][] joint = new double[PARTS + 1][PARTS + 1];
    double[] ofValue = new double[PARTS + 1];
    double[] ofLabel = new double[PARTS + 1];
    double mass = 0;
    for (int row = 0; row < values.length; row++) {
      double weight = table.weight(row);
      joint[values[row]][labels[row]] += weight;
      ofValue[values[row]] += weight;
      ofLabel[labels[row]] += weight;
      mass += weight;
    }
    double sum = 0;
    for (int value = 0; value <= PARTS; value++) {
      for (int label = 0; label <= PARTS; label++) {
        double both = joint[value][label];
        sum +=
            both == 0 ? 0 : both / mass * Math.log(both * mass / ofValue[value] / ofLabel[label]);
      }
    }
    return Math.max(0, sum);
  }
}
