package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.spi.ModelWriter;

/** What was learnt, before it is calibrated: a number for a row, as a sum over its features. */
interface RowFunction {

  /** The number for a row. */
  double at(float[] row);

  /** The number that stands at the beginning, before any feature is looked at. */
  double base();

  /**
   * Adds to each feature of {@code sums} its share of the way from {@link #base} to {@link #at}.
   */
  void addShares(float[] row, double[] sums);

  /** How much each feature matters; not negative, in any unit. */
  double[] importance();

  /** Writes the numbers of this function. */
  void write(String prefix, ModelWriter out) throws IOException;
}
