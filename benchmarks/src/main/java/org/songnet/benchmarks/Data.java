package org.songnet.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;
import org.songnet.vector.SimilarityIndexBuilder;
import org.songnet.vector.Storage;

/**
 * Random unit vectors and queries, the same at every run.
 *
 * @param size how many vectors
 * @param dimension components of each
 */
record Data(int size, int dimension) {

  /** Queries of a batch. */
  static final int BATCH = 64;

  /** How many neighbours are wanted. */
  static final int K = 100;

  /** The vectors, one after the other. */
  float[] rows() {
    return unitVectors(size, dimension, 1);
  }

  float[][] queries() {
    float[] rows = unitVectors(BATCH, dimension, 777);
    float[][] queries = new float[BATCH][];
    for (int q = 0; q < BATCH; q++) {
      queries[q] = Arrays.copyOfRange(rows, q * dimension, (q + 1) * dimension);
    }
    return queries;
  }

  private static float[] unitVectors(int count, int dimension, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] rows = new float[count * dimension];
    for (int at = 0; at < rows.length; at += dimension) {
      double squares = 0;
      for (int j = at; j < at + dimension; j++) {
        // The sum of four 16-bit numbers: near enough to a normal distribution, and quick.
        long bits = random.nextLong();
        float sum =
            (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        rows[j] = sum - 131_070;
        squares += (double) rows[j] * rows[j];
      }
      float scale = (float) (1 / Math.sqrt(squares));
      for (int j = at; j < at + dimension; j++) {
        rows[j] *= scale;
      }
    }
    return rows;
  }

  /** The index over some rows. */
  SimilarityIndex index(float[] rows, Storage storage, int threads) {
    SimilarityIndexBuilder builder =
        SimilarityIndex.builder(dimension, Metric.DOT).storage(storage).threads(threads);
    float[] row = new float[dimension];
    for (int at = 0; at < rows.length; at += dimension) {
      System.arraycopy(rows, at, row, 0, dimension);
      builder.add(row);
    }
    return builder.build();
  }

  long bytes() {
    return (long) Float.BYTES * size * dimension;
  }

  @Override
  public String toString() {
    String rows =
        size % 1_000_000 == 0
            ? size / 1_000_000 + "M"
            : size % 1000 == 0 ? size / 1000 + "k" : "" + size;
    return rows + "×" + dimension;
  }
}
