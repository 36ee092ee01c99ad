package org.songnet.vector;

import java.util.Arrays;

/**
 * Keeps the largest of many numbers, such as {@link RankKey}s: a binary heap with the smallest of
 * them at its head. Not thread-safe.
 */
public final class LargestKeys {

  private final long[] heap;
  private int size;

  /**
   * Starts empty.
   *
   * @param capacity how many numbers are kept, at least 1
   */
  public LargestKeys(int capacity) {
    heap = new long[capacity];
  }

  /** Forgets all numbers. */
  public void clear() {
    size = 0;
  }

  /** Takes a number; where there are too many, the smallest is dropped. */
  public void offer(long key) {
    if (size < heap.length) {
      siftUp(size++, key);
    } else if (key > heap[0]) {
      siftDown(key);
    }
  }

  private void siftUp(int from, long key) {
    int at = from;
    while (at > 0 && heap[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = key;
  }

  /** Puts a key in place of the head. */
  private void siftDown(long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }

  /** The numbers kept, in no order, as a fresh array. */
  public long[] toArray() {
    return Arrays.copyOf(heap, size);
  }
}
