package org.songnet.data;

/** Sorts row numbers by a column without boxing them. */
final class StableOrder {

  private StableOrder() {}

  /**
   * The numbers from 0 to {@code size - 1}, ordered by their key, equal keys by number.
   *
   * <p>A bottom-up merge sort that leaves halves alone which are already in order, so that files in
   * the order of time cost one comparison a row and level.
   */
  static int[] ascending(long[] keys, int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    int[] merged = new int[size];
    for (long width = 1; width < size; width *= 2) {
      for (long start = 0; start < size; start += 2 * width) {
        int middle = (int) Math.min(start + width, size);
        int end = (int) Math.min(start + 2 * width, size);
        merge(keys, order, merged, (int) start, middle, end);
      }
      int[] swap = order;
      order = merged;
      merged = swap;
    }
    return order;
  }

  private static void merge(long[] keys, int[] from, int[] to, int start, int middle, int end) {
    if (middle >= end || keys[from[middle - 1]] <= keys[from[middle]]) {
      System.arraycopy(from, start, to, start, end - start);
      return;
    }
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft = right >= end || (left < middle && keys[from[left]] <= keys[from[right]]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
