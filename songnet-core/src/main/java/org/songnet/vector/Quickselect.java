package org.songnet.vector;

import java.util.Arrays;

/** Finds the k-th largest of some numbers without sorting them all. */
final class Quickselect {

  private Quickselect() {}

  /**
   * The k-th largest number (C. A. R. Hoare, Algorithm 65: Find, 1961, with the median of three as
   * pivot). Expected linear time; gives up and sorts where the pivots turn out badly.
   *
   * @param a reordered
   * @param n how many numbers count, none of them {@code NaN}
   * @param k from 1 to {@code n}
   */
  static float kthLargest(float[] a, int n, int k) {
    int low = 0;
    int high = n - 1;
    int wanted = k - 1;
    for (int rounds = 4 * (32 - Integer.numberOfLeadingZeros(n)); low < high; rounds--) {
      if (rounds == 0) {
        Arrays.sort(a, low, high + 1);
        return a[high - (wanted - low)];
      }
      float pivot = medianOfThree(a[low], a[(low + high) >>> 1], a[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (a[i] > pivot) {
          i++;
        }
        while (a[j] < pivot) {
          j--;
        }
        if (i <= j) {
          float swapped = a[i];
          a[i++] = a[j];
          a[j--] = swapped;
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        break;
      }
    }
    return a[wanted];
  }

  private static float medianOfThree(float x, float y, float z) {
    return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  }
}
