package org.songnet.models.tribuo;

import java.util.stream.IntStream;
import org.songnet.learn.LabelledRows;

/**
 * The labels of a regression.
 *
 * @param weighted the table with weights of mean 1
 * @param mean the mean of the labels
 * @param deviation their standard deviation, or 1 where all are the same
 */
record Labels(LabelledRows weighted, double mean, double deviation) {

  /**
   * Measures.
   *
   * @throws IllegalArgumentException if there are no rows
   */
  static Labels of(LabelledRows table) {
    if (table.size() == 0) {
      throw new IllegalArgumentException("there are no rows to learn from: " + table);
    }
    double mass = IntStream.range(0, table.size()).mapToDouble(table::weight).sum();
    double sum = 0;
    double squares = 0;
    double[] weights = new double[table.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = table.weight(row) * weights.length / mass;
      sum += weights[row] * table.label(row);
      squares += weights[row] * table.label(row) * table.label(row);
    }
    double mean = sum / weights.length;
    double variance = squares / weights.length - mean * mean;
    return new Labels(
        table.withWeights(weights), mean, variance > 1e-12 * mean * mean ? Math.sqrt(variance) : 1);
  }

  /** A label in deviations from the mean. */
  double standard(int row) {
    return (weighted.label(row) - mean) / deviation;
  }
}
