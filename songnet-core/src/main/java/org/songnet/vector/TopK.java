package org.songnet.vector;

import java.util.Arrays;

/**
 * Keeps the k best of the scores it is offered: the higher score first, then the smaller index.
 *
 * <p>A score and its index are packed into one {@code long} that sorts that way. Keys are collected
 * in a buffer of more than k; when it is full it is sorted and all but the best k are dropped, so
 * an offer costs O(log k) amortised, whatever the order of the scores. Belongs to one thread.
 */
final class TopK {

  private static final int MIN_SLACK = 1024;

  private final int k;
  private final long[] keys;
  private int count;
  private long worst = Long.MIN_VALUE;

  /**
   * Starts empty.
   *
   * @param k how many to keep, at least 1
   * @param offers how many scores will be offered at most, at least 1
   */
  TopK(int k, int offers) {
    this.k = k;
    this.keys = new long[(int) Math.min(offers, k + (long) Math.max(k, MIN_SLACK))];
  }

  /** Offers a finite score; every index at most once. */
  void offer(int index, float score) {
    long key = key(index, score);
    if (key > worst) {
      if (count == keys.length) {
        dropAllButBest();
      }
      keys[count++] = key;
    }
  }

  private void dropAllButBest() {
    Arrays.sort(keys);
    System.arraycopy(keys, count - k, keys, 0, k);
    count = k;
    worst = keys[0];
  }

  private static long key(int index, float score) {
    int bits = Float.floatToIntBits(score);
    // Negative floats are stored as sign and magnitude: turning the magnitude makes them sort.
    int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    return ((long) sortable << 32) | (~index & 0xFFFF_FFFFL);
  }

  /** The index in a key. */
  static int index(long key) {
    return ~(int) key;
  }

  /** The score in a key. */
  static float score(long key) {
    int sortable = (int) (key >> 32);
    return Float.intBitsToFloat(sortable ^ ((sortable >> 31) & Integer.MAX_VALUE));
  }

  /** The best k keys, or all where fewer were offered, best first. */
  long[] descending() {
    Arrays.sort(keys, 0, count);
    int kept = Math.min(k, count);
    long[] best = new long[kept];
    for (int i = 0; i < kept; i++) {
      best[i] = keys[count - 1 - i];
    }
    return best;
  }
}
