package org.songnet.models.tribuo;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.songnet.learn.LabelledRows;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tables as Tribuo wants them.
 *
 * <p>Features are named so that the order of the names is that of the columns, and Tribuo's ids are
 * the columns; one more, the last and always 1, keeps rows without any other feature from being
 * refused.
 */
final class TribuoRows {

  private TribuoRows() {}

  /**
   * Converts.
   *
   * @param complete turns a row of the table into the row to learn from
   * @param width how many numbers that has
   * @param label the output of a row
   */
  static <T extends Output<T>> MutableDataset<T> of(
      LabelledRows table,
      UnaryOperator<float[]> complete,
      int width,
      IntFunction<T> label,
      OutputFactory<T> outputs) {
    String[] names = new String[width + 1];
    for (int i = 0; i <= width; i++) {
      names[i] = "f%06d".formatted(i);
    }
    MutableDataset<T> rows =
        new MutableDataset<>(new SimpleDataSourceProvenance("table", outputs), outputs);
    for (int row = 0; row < table.size(); row++) {
      float[] values = complete.apply(table.row(row));
      ArrayExample<T> example = new ArrayExample<>(label.apply(row), (float) table.weight(row));
      for (int i = 0; i < width; i++) {
        if (!Float.isNaN(values[i])) {
          example.add(names[i], values[i]);
        }
      }
      example.add(names[width], 1);
      rows.add(example);
    }
    return rows;
  }

  /** The column of a feature as {@link #of} named it. */
  static int column(String name) {
    return Integer.parseInt(name.substring(1));
  }
}
