package org.songnet.vector;

import java.util.Arrays;

/** Finds the k-th largest of some numbers without sorting them all. */
final class Quickselect {

  private Quickselect() {}

  /**
   * The k-th largest number (C. A. R. Hoare, Algorithm 65: Find, 1961, with the median of three as
   * pivot). Expected linear time; gives up and sorts where the pivots turn out badly.
   *
   * @param a reordered; none is {@link Integer#MIN_VALUE}
   * @param n how many numbers count
   * @param k from 1 to {@code n}
   */
  static int kthLargest(int[] a, int n, int k) {
    int low = 0;
    int end = n;
    int wanted = k - 1;
    for (int rounds = 4 * (32 - Integer.numberOfLeadingZeros(n)); end - low > 1; rounds--) {
      if (rounds == 0) {
        Arrays.sort(a, low, end);
        return a[end - 1 - (wanted - low)];
      }
      int pivot = medianOfThree(a[low], a[(low + end) >>> 1], a[end - 1]);
      int middle = partition(a, low, end, pivot);
      if (wanted < middle) {
        end = middle;
        continue;
      }
      int behind = partition(a, middle, end, pivot - 1);
      if (wanted < behind) {
        return pivot;
      }
      low = behind;
    }
    return a[wanted];
  }

  private static int medianOfThree(int x, int y, int z) {
    return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  }

  /**
   * Moves what is larger than a bound to the front. Without a branch, because no CPU can predict
   * it.
   *
   * @return the end of what is larger
   */
  private static int partition(int[] a, int from, int end, int bound) {
    int larger = from;
    for (int i = from; i < end; i++) {
      int value = a[i];
      a[i] = a[larger];
      a[larger] = value;
      larger += value > bound ? 1 : 0;
    }
    return larger;
  }
}
