package org.songnet.vector;

/** The vectors of an index, in the layout that one way of scoring them wants. Immutable. */
abstract class VectorStore {

  final Shape shape;
  final int size;

  /** The largest length of a vector in each block, rounded up. */
  final float[] lengths;

  VectorStore(Shape shape, int size, float[] lengths) {
    this.shape = shape;
    this.size = size;
    this.lengths = lengths;
  }

  /** Offers every vector that can be among the nearest to the shortlist. */
  abstract void scan(Probe probe, Shortlist shortlist);

  /**
   * Does that for many queries, and for some blocks of the rows.
   *
   * @param probes at most {@link Shape#BLOCK}
   * @param shortlists one for each probe
   * @param stride 1 for all of these rows; more for a sample, every so many pieces of them
   */
  abstract void scan(
      Probe[] probes, Shortlist[] shortlists, int firstBlock, int endBlock, int stride);

  /**
   * The exact score of a vector.
   *
   * @param scratch as many numbers as a vector has components
   */
  float exact(int row, ExactScore score, float[] scratch) {
    copy(row, scratch);
    return score.of(scratch, 0);
  }

  /** Copies the components of a vector to the start of an array. */
  abstract void copy(int row, float[] vector);

  abstract long bytes();
}
