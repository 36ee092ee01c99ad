package org.songnet.vector;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the vectors that are nearest to a query.
 *
 * <p>One vector stands for each index of a catalog. Immutable and safe for concurrent use. Answers
 * are exact and the same at every call; a faster implementation may round sums differently in the
 * last bits.
 *
 * <p>Vectors are refused where a component is {@code NaN}, infinite or larger than {@link
 * #MAX_COMPONENT}, so that no sum overflows and every score is finite.
 */
public interface SimilarityIndex {

  /** The largest absolute value of a component: 2<sup>50</sup>, about 10<sup>15</sup>. */
  float MAX_COMPONENT = 0x1p50f;

  /** How many vectors there are; at least 1. */
  int size();

  /** How many components a vector has; at least 1. */
  int dimension();

  /** What nearness means here. */
  Metric metric();

  /**
   * The nearest of some vectors.
   *
   * @param query {@link #dimension} components
   * @param k how many are wanted, from 1 to {@link #size}
   * @param allowed the indices that may be answered with; bits from {@link #size} on mean nothing
   * @return the {@code k} nearest, or all that are allowed where these are fewer; the higher score
   *     first, then the smaller index; not modifiable
   * @throws IllegalArgumentException if the query or {@code k} is not as said
   */
  List<Neighbor> topK(float[] query, int k, BitSet allowed);

  /** The nearest of all vectors: {@link #topK(float[], int, BitSet)} with every index allowed. */
  default List<Neighbor> topK(float[] query, int k) {
    BitSet all = new BitSet(size());
    all.set(0, size());
    return topK(query, k, all);
  }

  /**
   * How near every vector is.
   *
   * @param query {@link #dimension} components
   * @return a fresh array by index, all finite
   * @throws IllegalArgumentException if the query is not as said
   */
  float[] scores(float[] query);

  /**
   * How near two vectors of the index are.
   *
   * @throws IndexOutOfBoundsException if an index is not from 0 to {@code size() - 1}
   */
  float similarity(int first, int second);

  /**
   * The vector at an index, as a fresh array; under {@link Metric#COSINE} scaled to length 1.
   *
   * @throws IndexOutOfBoundsException if {@code index} is not from 0 to {@code size() - 1}
   */
  float[] vector(int index);

  /**
   * An index over vectors held in memory.
   *
   * @param vectors one vector for each index, all of one length; copied
   * @throws IllegalArgumentException if there is no vector, if they differ in length or are empty,
   *     or if a component is refused
   */
  static SimilarityIndex of(float[][] vectors, Metric metric) {
    return new ColumnIndex(vectors, metric);
  }
}
