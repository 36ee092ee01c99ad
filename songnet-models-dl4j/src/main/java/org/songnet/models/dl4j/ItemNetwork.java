package org.songnet.models.dl4j;

/**
 * A trained item LSTM in plain Java, for serving.
 *
 * <p>Item vectors stand column by column, all tracks' first numbers first, so the scores of many
 * tracks are summed side by side and the compiler vectorises the loop without reordering any sum.
 * Immutable and safe for concurrent use.
 */
final class ItemNetwork {

  /** Tracks scored together: their scores stay in the first-level cache. */
  private static final int BLOCK = 2048;

  private final float[] columns;
  private final float[] bias;
  private final LstmCell cell;
  private final float[] projection;

  /**
   * Takes the arrays as they are.
   *
   * @param columns item vectors, transposed
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
    float[] vector = new float[cell.inputSize()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = columns[i * bias.length + item];
    }
    cell.step(vector, hidden, memory);
  }

  /** The natural-log probability of each track to be the next. */
  float[] logProbabilities(float[] hidden) {
    float[] query = project(hidden);
    float[] scores = bias.clone();
    for (int from = 0; from < scores.length; from += BLOCK) {
      int to = Math.min(scores.length, from + BLOCK);
      for (int i = 0; i < query.length; i++) {
        addColumn(scores, query[i], i * scores.length, from, to);
      }
    }
    Exponentials.logSoftmax(scores);
    return scores;
  }

  private void addColumn(float[] scores, float factor, int column, int from, int to) {
    for (int item = from; item < to; item++) {
      scores[item] += factor * columns[column + item];
    }
  }

  private float[] project(float[] hidden) {
    if (projection.length == 0) {
      return hidden;
    }
    float[] query = new float[cell.inputSize()];
    for (int i = 0; i < hidden.length; i++) {
      for (int j = 0; j < query.length; j++) {
        query[j] += hidden[i] * projection[i * query.length + j];
      }
    }
    return query;
  }
}
