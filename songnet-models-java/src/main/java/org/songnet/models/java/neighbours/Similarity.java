package org.songnet.models.java.neighbours;

import org.songnet.spi.Checks;
import org.songnet.vector.SparseMatrix;

/**
 * The similarity of two weighted rows {@code a} and {@code b},
 *
 * <pre>{@code (a · b / (|a|^(2 asymmetry) |b|^(2 (1 - asymmetry)) + shrinkage))^locality}</pre>
 *
 * <p>the cosine where asymmetry is ½, shrinkage 0 and locality 1.
 */
record Similarity(double shrinkage, double asymmetry, double locality) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  Similarity {
    if (!(shrinkage >= 0 && shrinkage < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("shrinkage must be finite and at least 0: " + shrinkage);
    }
    Checks.zeroToOne("asymmetry", asymmetry);
    Checks.positive("locality", locality);
  }

  /** What the length of each row divides by where the row is the one that asks. */
  double[] asking(SparseMatrix rows) {
    return powers(rows, asymmetry);
  }

  /** What the length of each row divides by where the row is the neighbour. */
  double[] asked(SparseMatrix rows) {
    return powers(rows, 1 - asymmetry);
  }

  private static double[] powers(SparseMatrix rows, double exponent) {
    double[] powers = new double[rows.rows()];
    for (int row = 0; row < powers.length; row++) {
      double squares = 0;
      for (int i = rows.start(row); i < rows.end(row); i++) {
        squares += (double) rows.value(i) * rows.value(i);
      }
      powers[row] = Math.pow(squares, exponent);
    }
    return powers;
  }

  /** The similarity of rows with this product, divided by these. */
  double of(double product, double asking, double asked) {
    double similarity = product / (asking * asked + shrinkage);
    return locality == 1 ? similarity : Math.pow(similarity, locality);
  }
}
