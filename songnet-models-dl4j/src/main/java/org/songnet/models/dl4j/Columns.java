package org.songnet.models.dl4j;

/**
 * Vectors of all tracks, stored column by column: all tracks' first numbers first.
 *
 * <p>So the products of one query with many tracks are summed side by side and the compiler
 * vectorises the loop without changing the order of any sum.
 */
final class Columns {

  /** Tracks scored together: their scores stay in the first-level cache. */
  private static final int BLOCK = 2048;

  private Columns() {}

  /** Turns vectors row by row into vectors column by column. */
  static float[] transpose(float[] rows, int size) {
    int count = rows.length / size;
    float[] columns = new float[rows.length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < size; i++) {
        columns[i * count + row] = rows[row * size + i];
      }
    }
    return columns;
  }

  /** The vector of one of so many tracks. */
  static float[] vector(float[] columns, int count, int track) {
    float[] vector = new float[columns.length / count];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = columns[i * count + track];
    }
    return vector;
  }

  /** Adds to the score of each track the product of its vector with the query. */
  static void addProducts(float[] columns, float[] query, float[] scores) {
    for (int from = 0; from < scores.length; from += BLOCK) {
      int to = Math.min(scores.length, from + BLOCK);
      for (int i = 0; i < query.length; i++) {
        addColumn(scores, query[i], columns, i * scores.length, from, to);
      }
    }
  }

  private static void addColumn(
      float[] scores, float factor, float[] columns, int column, int from, int to) {
    for (int track = from; track < to; track++) {
      scores[track] += factor * columns[column + track];
    }
  }

  /** A row vector times a matrix; the row vector itself where the matrix is empty. */
  static float[] project(float[] hidden, float[] matrix) {
    if (matrix.length == 0) {
      return hidden;
    }
    float[] query = new float[matrix.length / hidden.length];
    for (int i = 0; i < hidden.length; i++) {
      for (int j = 0; j < query.length; j++) {
        query[j] += hidden[i] * matrix[i * query.length + j];
      }
    }
    return query;
  }
}
