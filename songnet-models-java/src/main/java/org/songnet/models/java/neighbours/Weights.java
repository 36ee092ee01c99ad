package org.songnet.models.java.neighbours;

import org.songnet.vector.SparseMatrix;

/**
 * Weighs the elements of rows by what is known of all rows. Immutable.
 *
 * <p>A match in a column that {@code d} of {@code n} rows have says {@code ln(1 + (n - d + ½) / (d
 * + ½))}, the positive form of the inverse document frequency; rows are documents, columns words.
 */
final class Weights {

  private final Weighting weighting;
  private final double[] says;
  private final double meanLength;

  private Weights(Weighting weighting, double[] says, double meanLength) {
    this.weighting = weighting;
    this.says = says;
    this.meanLength = meanLength;
  }

  static Weights of(SparseMatrix rows, Weighting weighting) {
    int[] having = new int[rows.columns()];
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      having[rows.column(i)]++;
      sum += rows.value(i);
    }
    int documents = 0;
    for (int row = 0; row < rows.rows(); row++) {
      documents += rows.length(row) > 0 ? 1 : 0;
    }
    double[] says = new double[having.length];
    for (int column = 0; column < says.length; column++) {
      double rare = (documents - having[column] + .5) / (having[column] + .5);
      says[column] = weighting.rareSaysMore() ? Math.log1p(rare) : 1;
    }
    return new Weights(weighting, says, sum / documents);
  }

  /**
   * Rows with their weights.
   *
   * @param rows those this was made of, or others with the same columns
   */
  SparseMatrix weigh(SparseMatrix rows) {
    float[] weights = new float[rows.size()];
    for (int row = 0; row < rows.rows(); row++) {
      double length = 0;
      for (int i = rows.start(row); i < rows.end(row); i++) {
        length += rows.value(i);
      }
      for (int i = rows.start(row); i < rows.end(row); i++) {
        double amount = weighting.amount(rows.value(i), length / meanLength);
        weights[i] = (float) (amount * says[rows.column(i)]);
      }
    }
    return rows.withValues(weights);
  }
}
