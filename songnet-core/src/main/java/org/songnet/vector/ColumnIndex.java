package org.songnet.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Compares the query with every vector.
 *
 * <p>Vectors stand in chunks of rows, each chunk one array per dimension, the last one padded with
 * zeros: the layout that {@link Columns} is fast on.
 */
final class ColumnIndex implements SimilarityIndex {

  /** 512 scores and a few columns of as many floats stay in the first-level cache. */
  private static final int MAX_CHUNK = 512;

  private final Metric metric;
  private final int size;
  private final int dimension;
  private final int chunkSize;

  /** The column of dimension j of chunk c is at {@code c * dimension + j}. */
  private final float[][] columns;

  ColumnIndex(float[][] vectors, Metric metric) {
    if (vectors.length == 0) {
      throw new IllegalArgumentException("vectors must not be empty: an index needs at least one");
    }
    this.metric = metric;
    this.size = vectors.length;
    this.dimension = vectors[0].length;
    if (dimension == 0) {
      throw new IllegalArgumentException("vectors must have at least one component: vectors[0]");
    }
    this.chunkSize = Math.min(MAX_CHUNK, size);
    int chunks = (size + chunkSize - 1) / chunkSize;
    this.columns = new float[Math.multiplyExact(chunks, dimension)][chunkSize];
    for (int row = 0; row < size; row++) {
      store(row, checked(vectors[row], "vectors[" + row + "]"));
    }
  }

  private void store(int row, float[] vector) {
    int column = row / chunkSize * dimension;
    for (float component : vector) {
      columns[column++][row % chunkSize] = component;
    }
  }

  /**
   * A vector as it is compared: of the right length, its components in range, scaled if need be.
   */
  private float[] checked(float[] vector, String name) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          name + " must have " + dimension + " components: " + vector.length);
    }
    for (int j = 0; j < dimension; j++) {
      if (!(Math.abs(vector[j]) <= MAX_COMPONENT)) {
        throw new IllegalArgumentException(
            "%s[%d] must be a number from -%g to %g: %s"
                .formatted(name, j, MAX_COMPONENT, MAX_COMPONENT, vector[j]));
      }
    }
    return metric == Metric.COSINE ? scaledToLengthOne(vector) : vector;
  }

  private static float[] scaledToLengthOne(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    float[] scaled = new float[vector.length];
    if (squares > 0) {
      double length = Math.sqrt(squares);
      for (int j = 0; j < vector.length; j++) {
        scaled[j] = (float) (vector[j] / length);
      }
    }
    return scaled;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Metric metric() {
    return metric;
  }

  @Override
  public List<Neighbor> topK(float[] query, int k, BitSet allowed) {
    if (k < 1 || k > size) {
      throw new IllegalArgumentException("k must be from 1 to " + size + ": " + k);
    }
    float[] checked = checked(query, "query");
    float[] scores = new float[chunkSize];
    TopK best = new TopK(k, size);
    int next = allowed.nextSetBit(0);
    while (next >= 0 && next < size) {
      int first = next / chunkSize * chunkSize;
      int end = Math.min(size, first + chunkSize);
      score(checked, first / chunkSize, scores);
      for (; next >= 0 && next < end; next = allowed.nextSetBit(next + 1)) {
        best.offer(next, scores[next - first]);
      }
    }
    return Collections.unmodifiableList(neighbors(best.descending()));
  }

  private static List<Neighbor> neighbors(long[] keys) {
    List<Neighbor> neighbors = new ArrayList<>(keys.length);
    for (long key : keys) {
      neighbors.add(new Neighbor(TopK.index(key), TopK.score(key)));
    }
    return neighbors;
  }

  @Override
  public float[] scores(float[] query) {
    float[] checked = checked(query, "query");
    float[] all = new float[size];
    float[] scores = new float[chunkSize];
    for (int first = 0; first < size; first += chunkSize) {
      score(checked, first / chunkSize, scores);
      System.arraycopy(scores, 0, all, first, Math.min(chunkSize, size - first));
    }
    return all;
  }

  private void score(float[] query, int chunk, float[] scores) {
    Columns.score(metric, query, columns, chunk * dimension, scores);
  }

  @Override
  public float similarity(int first, int second) {
    float[] from = vector(first);
    float[] to = vector(second);
    float[][] oneRow = new float[dimension][];
    for (int j = 0; j < dimension; j++) {
      oneRow[j] = new float[] {to[j]};
    }
    float[] score = new float[1];
    Columns.score(metric, from, oneRow, 0, score);
    return score[0];
  }

  @Override
  public float[] vector(int index) {
    Objects.checkIndex(index, size);
    int column = index / chunkSize * dimension;
    float[] vector = new float[dimension];
    for (int j = 0; j < dimension; j++) {
      vector[j] = columns[column + j][index % chunkSize];
    }
    return vector;
  }
}
