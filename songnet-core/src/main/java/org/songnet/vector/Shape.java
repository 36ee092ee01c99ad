package org.songnet.vector;

/**
 * How vectors are laid out in memory.
 *
 * <p>Rows are kept in segments of whole blocks of 64 rows, so that no array grows past what Java
 * can index and a build never copies all of them. Under {@link Metric#EUCLIDEAN} a row has one more
 * number, {@code −‖x‖²/2}: with a 1 behind the query the inner product is then {@code q·x −
 * ‖x‖²/2}, which orders vectors as their distances do, and all kernels need to know is inner
 * products.
 *
 * @param dimension components of a vector
 * @param width numbers in a row
 * @param segmentRows rows of a segment, a multiple of {@link #BLOCK}
 */
record Shape(int dimension, int width, int segmentRows) {

  /** Rows that are scored, bounded and masked together: one bit of a {@code long} for each. */
  static final int BLOCK = 64;

  private static final int SEGMENT_NUMBERS = 1 << 20;

  static Shape of(int dimension, Metric metric) {
    int width = metric == Metric.EUCLIDEAN ? Math.addExact(dimension, 1) : dimension;
    int blocks = (int) Math.max(1, SEGMENT_NUMBERS / ((long) BLOCK * width));
    Math.multiplyExact(blocks * BLOCK, width); // a dimension that no array can hold 64 times
    return new Shape(dimension, width, blocks * BLOCK);
  }

  boolean euclidean() {
    return width > dimension;
  }

  int blocksPerSegment() {
    return segmentRows / BLOCK;
  }

  static int blocks(int rows) {
    return (rows + BLOCK - 1) / BLOCK;
  }

  void store(float[] vector, float[] segment, int at) {
    System.arraycopy(vector, 0, segment, at, dimension);
    if (euclidean()) {
      segment[at + dimension] = (float) (-ExactScore.squaredLength(vector, 0, dimension) / 2);
    }
  }
}
