package org.songnet.vector;

/**
 * A score and an index packed into one {@code long}: the higher score is larger, then the smaller
 * index.
 */
public final class RankKey {

  private RankKey() {}

  /**
   * The key of a score.
   *
   * @param score not {@code NaN}
   */
  public static long of(int index, float score) {
    return ((long) sortable(score) << 32) | (~index & 0xFFFF_FFFFL);
  }

  /** The index in a key. */
  public static int index(long key) {
    return ~(int) key;
  }

  /** The score in a key. */
  public static float score(long key) {
    return score((int) (key >> 32));
  }

  /** An integer that compares as the number does, which must not be {@code NaN}. */
  static int sortable(float score) {
    int bits = Float.floatToRawIntBits(score);
    // Negative floats are stored as sign and magnitude: turning the magnitude makes them sort.
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** The number that {@link #sortable} was made of. */
  static float score(int sortable) {
    return Float.intBitsToFloat(sortable ^ ((sortable >> 31) & Integer.MAX_VALUE));
  }
}
