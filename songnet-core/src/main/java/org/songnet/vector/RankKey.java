package org.songnet.vector;

/**
 * A score and an index packed into one {@code long}: the higher score is larger, then the smaller
 * index.
 */
final class RankKey {

  private RankKey() {}

  /** The key of a finite score. */
  static long of(int index, float score) {
    int bits = Float.floatToIntBits(score + 0f); // −0 ranks as 0
    // Negative floats are stored as sign and magnitude: turning the magnitude makes them sort.
    int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    return ((long) sortable << 32) | (~index & 0xFFFF_FFFFL);
  }

  static int index(long key) {
    return ~(int) key;
  }

  static float score(long key) {
    int sortable = (int) (key >> 32);
    return Float.intBitsToFloat(sortable ^ ((sortable >> 31) & Integer.MAX_VALUE));
  }
}
