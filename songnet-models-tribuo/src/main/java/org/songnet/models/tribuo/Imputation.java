package org.songnet.models.tribuo;

import java.io.IOException;
import org.songnet.learn.LabelledRows;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Makes rows complete and comparable: the mean stands in for what is missing, a feature more says
 * that it is, and all are distances from the mean in standard deviations.
 *
 * <p>A feature that is never missing in training gets no mark; the mean speaks for it later.
 */
final class Imputation {

  private static final String ENTRY = "imputation.f32";

  private final float[] means;
  private final float[] scales;
  private final int[] marks;
  private final int width;

  private Imputation(float[] means, float[] scales, boolean[] marked) {
    this.means = means;
    this.scales = scales;
    this.marks = new int[means.length];
    int next = means.length;
    for (int column = 0; column < means.length; column++) {
      marks[column] = marked[column] ? next++ : -1;
    }
    this.width = next;
  }

  static Imputation of(LabelledRows table) {
    int columns = table.names().size();
    float[] means = new float[columns];
    float[] scales = new float[columns];
    boolean[] marked = new boolean[columns];
    for (int column = 0; column < columns; column++) {
      double mass = 0;
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < table.size(); row++) {
        double value = table.value(row, column);
        if (Double.isNaN(value)) {
          marked[column] = true;
        } else {
          mass += table.weight(row);
          sum += table.weight(row) * value;
          squares += table.weight(row) * value * value;
        }
      }
      double mean = mass > 0 ? sum / mass : 0;
      double variance = mass > 0 ? squares / mass - mean * mean : 0;
      means[column] = (float) mean;
      scales[column] = variance > 1e-12 * mean * mean ? (float) (1 / Math.sqrt(variance)) : 0;
    }
    return new Imputation(means, scales, marked);
  }

  /** How many numbers a complete row has. */
  int width() {
    return width;
  }

  /** The feature that a number of a complete row belongs to. */
  int feature(int position) {
    if (position < means.length) {
      return position;
    }
    for (int column = 0; column < marks.length; column++) {
      if (marks[column] == position) {
        return column;
      }
    }
    throw new IllegalArgumentException("no position " + position);
  }

  /** The complete row, as a fresh array. */
  float[] complete(float[] row) {
    float[] complete = new float[width];
    for (int column = 0; column < means.length; column++) {
      if (Float.isNaN(row[column])) {
        if (marks[column] >= 0) {
          complete[marks[column]] = 1;
        }
      } else {
        complete[column] = (row[column] - means[column]) * scales[column];
      }
    }
    return complete;
  }

  void write(String prefix, ModelWriter out) throws IOException {
    float[] numbers = new float[3 * means.length];
    for (int column = 0; column < means.length; column++) {
      numbers[3 * column] = means[column];
      numbers[3 * column + 1] = scales[column];
      numbers[3 * column + 2] = marks[column] >= 0 ? 1 : 0;
    }
    out.floats(prefix + ENTRY, numbers);
  }

  static Imputation read(String prefix, int columns, ModelReader in) throws IOException {
    float[] numbers = in.floats(prefix + ENTRY, 3 * columns);
    float[] means = new float[columns];
    float[] scales = new float[columns];
    boolean[] marked = new boolean[columns];
    for (int column = 0; column < columns; column++) {
      means[column] = numbers[3 * column];
      scales[column] = numbers[3 * column + 1];
      marked[column] = numbers[3 * column + 2] != 0;
    }
    return new Imputation(means, scales, marked);
  }
}
