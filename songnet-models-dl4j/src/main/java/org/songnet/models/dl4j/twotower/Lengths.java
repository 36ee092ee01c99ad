package org.songnet.models.dl4j.twotower;

/** Lengths of vectors. */
final class Lengths {

  private static final double TINY = 1e-12;

  private Lengths() {}

  /**
   * Scales some numbers of an array to length 1; the zero vector stays what it is.
   *
   * @return the length before, above 0
   */
  static float normalise(float[] values, int start, int size) {
    double squares = TINY;
    for (int i = start; i < start + size; i++) {
      squares += (double) values[i] * values[i];
    }
    double length = Math.sqrt(squares);
    for (int i = start; i < start + size; i++) {
      values[i] = (float) (values[i] / length);
    }
    return (float) length;
  }
}
