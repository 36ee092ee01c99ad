package org.songnet.vector;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * Finds the vectors that are nearest to a query.
 *
 * <p>One vector stands for each index of a catalog. Immutable and safe for concurrent use. An
 * answer has a total order: the higher score first, then the smaller index.
 *
 * <p>The indexes made here are <em>exact</em>, and their scores are worked out in double precision
 * and rounded once: every kernel, machine and number of threads gives the same answer, bit for bit.
 *
 * <p>Vectors are refused where a component is {@code NaN}, infinite or larger than {@link
 * #MAX_COMPONENT}, so that no sum overflows and every score is finite. The zero vector is welcome;
 * {@link Metric#COSINE} says what it means there.
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
   * @param selection the indices that may be answered with
   * @return the {@code k} nearest, or all that are selected where these are fewer; not modifiable
   * @throws IllegalArgumentException if the query or {@code k} is not as said
   */
  List<Neighbor> topK(float[] query, int k, Selection selection);

  /** The nearest of all vectors. */
  default List<Neighbor> topK(float[] query, int k) {
    return topK(query, k, Selection.all());
  }

  /** The nearest of the vectors whose bits are set; bits from {@link #size} on mean nothing. */
  default List<Neighbor> topK(float[] query, int k, BitSet allowed) {
    return topK(query, k, Selection.only(allowed));
  }

  /**
   * The nearest vectors of many queries, much faster than one query after the other.
   *
   * @param queries any number, each of {@link #dimension} components
   * @param selections one for each query
   * @return one answer for each query, as {@link #topK(float[], int, Selection)} would give it
   * @throws IllegalArgumentException if a query, {@code k} or the number of selections is not as
   *     said
   */
  List<List<Neighbor>> topK(float[][] queries, int k, List<Selection> selections);

  /** The nearest of all vectors, for many queries. */
  default List<List<Neighbor>> topK(float[][] queries, int k) {
    return topK(queries, k, Collections.nCopies(queries.length, Selection.all()));
  }

  /**
   * How near every vector is.
   *
   * @param query {@link #dimension} components
   * @return a fresh array by index, all finite; the same scores as in {@link #topK(float[], int)}
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

  /** How many bytes the vectors take, for each of them. */
  long bytesPerVector();

  /**
   * Saves the index as entries of a model file whose names start with {@code entry/}.
   *
   * @throws IOException if the file cannot be written
   */
  void write(ModelWriter writer, String entry) throws IOException;

  /**
   * An index over vectors held in memory, in the {@linkplain Storage#FAST fast} storage.
   *
   * @param vectors one vector for each index, all of one length; copied
   * @throws IllegalArgumentException if there is no vector, if they differ in length or are empty,
   *     or if a component is refused
   */
  static SimilarityIndex of(float[][] vectors, Metric metric) {
    if (vectors.length == 0) {
      throw new IllegalArgumentException("vectors must not be empty: an index needs at least one");
    }
    if (vectors[0].length == 0) {
      throw new IllegalArgumentException("vectors must have at least one component: vectors[0]");
    }
    SimilarityIndexBuilder builder = builder(vectors[0].length, metric);
    for (int i = 0; i < vectors.length; i++) {
      builder.add(vectors[i], "vectors", i);
    }
    return builder.build();
  }

  /**
   * Builds an index vector by vector.
   *
   * @param dimension how many components each vector has, at least 1
   * @throws IllegalArgumentException if {@code dimension} is not positive
   */
  static SimilarityIndexBuilder builder(int dimension, Metric metric) {
    return new SimilarityIndexBuilder(dimension, metric);
  }

  /**
   * Reads an index that {@link #write} saved; it answers as the saved one did.
   *
   * @throws org.songnet.spi.ModelFormatException if the entries are not there or not as written
   * @throws IOException if the file cannot be read
   */
  static SimilarityIndex read(ModelReader reader, String entry) throws IOException {
    return IndexEntries.read(reader, entry);
  }
}
