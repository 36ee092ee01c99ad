package org.songnet.vector;

/** Compares 64 scores with their limits, in plain Java: quick where few reach them. */
final class PlainMasks {

  private PlainMasks() {}

  /** Which of the scores from {@code at} on are at least {@code limit}; the first bit lowest. */
  static long atLeast(float[] scores, int at, float limit) {
    long hits = 0;
    for (int i = 0; i < Shape.BLOCK; i++) {
      if (scores[at + i] >= limit) {
        hits |= 1L << i;
      }
    }
    return hits;
  }

  /** The same, each score with its own limit. */
  static long atLeast(float[] scores, int at, float[] limits) {
    long hits = 0;
    for (int i = 0; i < Shape.BLOCK; i++) {
      if (scores[at + i] >= limits[i]) {
        hits |= 1L << i;
      }
    }
    return hits;
  }
}
