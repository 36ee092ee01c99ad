package org.songnet.models.dl4j;

import java.util.Arrays;

/**
 * A trained feature LSTM in plain Java, for serving.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class FeatureNetwork {

  private final float[] columns;
  private final float[] unitColumns;
  private final LstmCell cell;
  private final float[] projection;
  private final int tracks;

  /**
   * Takes the arrays as they are.
   *
   * @param columns standardised features, see {@link Columns}
   * @param unitColumns the same, each track's scaled to length 1
   * @param projection {@code hiddenSize} rows
   */
  FeatureNetwork(float[] columns, float[] unitColumns, LstmCell cell, float[] projection) {
    this.columns = columns;
    this.unitColumns = unitColumns;
    this.cell = cell;
    this.projection = projection;
    this.tracks = columns.length / cell.inputSize();
  }

  float[] columns() {
    return columns;
  }

  float[] unitColumns() {
    return unitColumns;
  }

  LstmCell cell() {
    return cell;
  }

  float[] projection() {
    return projection;
  }

  /** Goes on by a track: overwrites the hidden state and the cell state. */
  void step(int track, float[] hidden, float[] memory) {
    cell.step(Columns.vector(columns, tracks, track), hidden, memory);
  }

  /** The cosine of each track's features with the predicted ones; 0 where nothing is known. */
  float[] cosines(float[] hidden) {
    float[] query = Columns.project(hidden, projection);
    double squares = 0;
    for (float number : query) {
      squares += (double) number * number;
    }
    float[] scores = new float[tracks];
    if (squares > 0) {
      float factor = (float) (1 / Math.sqrt(squares));
      float[] unit = Arrays.copyOf(query, query.length);
      for (int i = 0; i < unit.length; i++) {
        unit[i] *= factor;
      }
      Columns.addProducts(unitColumns, unit, scores);
    }
    return scores;
  }
}
