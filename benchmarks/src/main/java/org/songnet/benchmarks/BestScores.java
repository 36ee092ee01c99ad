package org.songnet.benchmarks;

import java.util.Arrays;

/** The k best scores in a heap of packed keys: what goes with a peer that only computes scores. */
final class BestScores {

  private final long[] heap;
  private int size;
  private float limit = Float.NEGATIVE_INFINITY;

  BestScores(int k) {
    this.heap = new long[k];
  }

  void offer(int index, float score) {
    if (score <= limit) {
      return;
    }
    int bits = Float.floatToRawIntBits(score);
    long key = (long) (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) << 32 | (~index & 0xFFFF_FFFFL);
    if (size < heap.length) {
      heap[size++] = key;
      if (size == heap.length) {
        Arrays.sort(heap); // a sorted array is a heap
        limit = worst();
      }
      return;
    }
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= key) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = key;
    limit = worst();
  }

  /** The least score that is kept. */
  float worst() {
    int bits = (int) (heap[0] >> 32);
    return Float.intBitsToFloat(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
  }
}
