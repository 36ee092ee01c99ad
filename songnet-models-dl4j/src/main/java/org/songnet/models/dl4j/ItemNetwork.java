package org.songnet.models.dl4j;

/**
 * A trained item LSTM in plain Java, for serving.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class ItemNetwork {

  private final float[] columns;
  private final float[] bias;
  private final LstmCell cell;
  private final float[] projection;

  /**
   * Takes the arrays as they are.
   *
   * @param columns item vectors, see {@link Columns}
   * @param bias a number for each item
   * @param projection {@code hiddenSize} rows; empty where hidden states are queries themselves
   */
  ItemNetwork(float[] columns, float[] bias, LstmCell cell, float[] projection) {
    this.columns = columns;
    this.bias = bias;
    this.cell = cell;
    this.projection = projection;
  }

  float[] columns() {
    return columns;
  }

  float[] bias() {
    return bias;
  }

  LstmCell cell() {
    return cell;
  }

  float[] projection() {
    return projection;
  }

  /** Goes on by a track: overwrites the hidden state and the cell state. */
  void step(int item, float[] hidden, float[] memory) {
    cell.step(Columns.vector(columns, bias.length, item), hidden, memory);
  }

  /** The natural-log probability of each track to be the next. */
  float[] logProbabilities(float[] hidden) {
    float[] scores = bias.clone();
    Columns.addProducts(columns, Columns.project(hidden, projection), scores);
    Exponentials.logSoftmax(scores);
    return scores;
  }
}
