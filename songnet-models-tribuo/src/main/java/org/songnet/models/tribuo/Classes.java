package org.songnet.models.tribuo;

import org.songnet.learn.LabelledRows;

/** What classifiers need of a table. */
final class Classes {

  private Classes() {}

  /**
   * Checks that there is something to tell apart.
   *
   * @throws IllegalArgumentException if not
   */
  static void check(LabelledRows table) {
    boolean[] seen = new boolean[2];
    for (int row = 0; row < table.size(); row++) {
      double label = table.label(row);
      if (label != 0 && label != 1) {
        throw new IllegalArgumentException(
            "label of row %d must be 0 or 1 for a classifier: %s".formatted(row, label));
      }
      seen[(int) label] = true;
    }
    if (!seen[0] || !seen[1]) {
      throw new IllegalArgumentException(
          "rows must have both labels, 0 and 1, for a classifier to learn: " + table);
    }
  }

  /** The weight of all rows of each label. */
  private static double[] mass(LabelledRows table) {
    double[] mass = new double[2];
    for (int row = 0; row < table.size(); row++) {
      mass[(int) table.label(row)] += table.weight(row);
    }
    return mass;
  }

  /**
   * Weights of mean 1.
   *
   * @param balanced whether the rows of both labels are to weigh the same together
   */
  static LabelledRows weighted(LabelledRows table, boolean balanced) {
    double[] mass = mass(table);
    double[] weights = new double[table.size()];
    for (int row = 0; row < weights.length; row++) {
      double all = balanced ? 2 * mass[(int) table.label(row)] : mass[0] + mass[1];
      weights[row] = table.weight(row) * weights.length / all;
    }
    return table.withWeights(weights);
  }
}
