package org.songnet.models.tribuo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How near expected numbers were.
 *
 * @param rmse the root of the mean squared error, in units of the label
 * @param mae the mean absolute error
 * @param explained the share of the variance of the labels that is explained (R²); below 0 where
 *     their mean would be nearer
 */
public record RegressionQuality(double rmse, double mae, double explained) {

  /**
   * Measures.
   *
   * @param labels by row
   * @param said what was expected, by row
   * @param weights how much each row counts
   */
  public static RegressionQuality of(double[] labels, double[] said, double[] weights) {
    double mass = 0;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    double distances = 0;
    for (int row = 0; row < labels.length; row++) {
      double error = said[row] - labels[row];
      mass += weights[row];
      sum += weights[row] * labels[row];
      squares += weights[row] * labels[row] * labels[row];
      errors += weights[row] * error * error;
      distances += weights[row] * Math.abs(error);
    }
    double variance = squares - sum * sum / mass;
    return new RegressionQuality(
        Math.sqrt(errors / mass), distances / mass, variance > 0 ? 1 - errors / variance : 0);
  }

  /** The figures by name. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("RMSE", rmse);
    metrics.put("mean absolute error", mae);
    metrics.put("explained variance", explained);
    return metrics;
  }
}
