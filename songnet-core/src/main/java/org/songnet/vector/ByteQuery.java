package org.songnet.vector;

/**
 * A query whose components are rounded to multiples of one step.
 *
 * <p>Products of two bytes are summed in 16 bits as long as no sum can overflow whatever the row:
 * {@code flushes} are the ends of such runs of components, after which the sums go on in 32 bits.
 */
final class ByteQuery {

  /** The multiples, from −127 to 127. */
  final short[] multiples;

  final float step;
  final int[] flushes;

  /** How long the query is without, and how long its rounding is. */
  final double length;

  final double residual;

  ByteQuery(float[] query) {
    int n = query.length;
    this.step = Rounding.step(query, 0, n);
    this.multiples = new short[n];
    double error = 0;
    double squares = 0;
    for (int j = 0; j < n; j++) {
      int multiple = Rounding.multiple(query[j], step);
      multiples[j] = (short) multiple;
      double difference = query[j] - (double) multiple * step;
      error += difference * difference;
      squares += (double) query[j] * query[j];
    }
    this.residual = Math.sqrt(error);
    this.length = Math.sqrt(squares);
    this.flushes = flushes(multiples);
  }

  private static int[] flushes(short[] multiples) {
    int[] ends = new int[multiples.length];
    int count = 0;
    int sum = 0;
    for (int j = 0; j < multiples.length; j++) {
      int most = Math.abs(multiples[j]) * Rounding.MOST;
      if (sum + most > Short.MAX_VALUE) {
        ends[count++] = j;
        sum = 0;
      }
      sum += most;
    }
    ends[count++] = multiples.length;
    return java.util.Arrays.copyOf(ends, count);
  }
}
