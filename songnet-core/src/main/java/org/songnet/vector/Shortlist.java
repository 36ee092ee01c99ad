package org.songnet.vector;

import java.util.Arrays;

/**
 * The rows that can still be among the k best, by scores that are only known within a bound.
 *
 * <p>The k-th best of the lower bounds is a limit: a row whose upper bound stays below it is beaten
 * by k others and out for certain. The limit rises whenever the list is full; then the rows below
 * it are dropped. So nothing is lost, whatever the order of the scores, and what is left at the end
 * holds the k best.
 *
 * <p>A list may also open with a limit that is only likely. Then it holds the k best if it is
 * {@linkplain #isComplete complete}; otherwise the search has to be done again without.
 *
 * <p>Belongs to one thread.
 */
final class Shortlist {

  private static final int SLACK = 2;

  private final int k;
  private final Selection selection;
  private final int size;

  private int[] rows;
  private float[] lower;
  private float[] upper;
  private int[] scratch;
  private int count;
  private final float opening;
  private float limit;
  private boolean complete;

  /**
   * Starts empty.
   *
   * @param k how many are wanted, at least 1
   * @param size how many rows there are, at least 1
   */
  Shortlist(int k, int size, Selection selection) {
    this(k, size, selection, Float.NEGATIVE_INFINITY);
  }

  /** Starts empty, with a limit that the k best are likely to reach. */
  Shortlist(int k, int size, Selection selection, float opening) {
    this.k = k;
    this.opening = opening;
    this.limit = opening;
    this.complete = opening == Float.NEGATIVE_INFINITY;
    this.selection = selection;
    this.size = size;
    int capacity = (int) Math.min((long) SLACK * k + Shape.BLOCK, size);
    this.rows = new int[capacity];
    this.lower = new float[capacity];
    this.upper = new float[capacity];
    this.scratch = new int[capacity];
  }

  /** The score below which a row is out if its score may be off by {@code error}. */
  float limit(double error) {
    return (float) (limit - error);
  }

  /**
   * Takes rows of a block.
   *
   * @param hits which rows of the block reach the limit
   * @param scores the scores of the block start at {@code from}
   */
  void take(long hits, float[] scores, int from, int block, double error) {
    for (long left = hits & selection.word(block); left != 0; left &= left - 1) {
      int row = Long.numberOfTrailingZeros(left);
      take(block * Shape.BLOCK + row, scores[from + row], error);
    }
  }

  /** Takes one row that reaches the limit, if it is there and selected. */
  void take(int row, float score, double error) {
    if (row < size && selection.contains(row)) {
      reserve();
      rows[count] = row;
      lower[count] = (float) (score - error);
      upper[count] = (float) (score + error);
      count++;
    }
  }

  private void reserve() {
    if (count == rows.length) {
      dropBeaten();
      if (count > rows.length / 2) {
        grow();
      }
    }
  }

  private void dropBeaten() {
    if (count < k) {
      return;
    }
    for (int i = 0; i < count; i++) {
      scratch[i] = RankKey.sortable(lower[i]);
    }
    float kth = RankKey.score(Quickselect.kthLargest(scratch, count, k));
    complete |= kth >= opening;
    limit = Math.max(limit, kth);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      rows[kept] = rows[i];
      lower[kept] = lower[i];
      upper[kept] = upper[i];
      kept += upper[i] >= limit ? 1 : 0;
    }
    count = kept;
  }

  private void grow() {
    int capacity = (int) Math.min(2L * rows.length, Integer.MAX_VALUE - 8);
    rows = Arrays.copyOf(rows, capacity);
    lower = Arrays.copyOf(lower, capacity);
    upper = Arrays.copyOf(upper, capacity);
    scratch = Arrays.copyOf(scratch, capacity);
  }

  /** Takes what another shortlist for the same query has. */
  void merge(Shortlist other) {
    for (int i = 0; i < other.count; i++) {
      reserve();
      rows[count] = other.rows[i];
      lower[count] = other.lower[i];
      upper[count] = other.upper[i];
      count++;
    }
  }

  /**
   * The limit when all rows are taken: the k-th best of the lower bounds, or the opening one where
   * that is not reached by k.
   */
  float finalLimit() {
    dropBeaten();
    return limit;
  }

  /** Whether k rows reach the opening limit for certain, when all rows are taken. */
  boolean isComplete() {
    dropBeaten();
    return complete;
  }

  /**
   * The rows that are left, in no order; among them the k best, or all that were taken if fewer.
   */
  int[] rows() {
    dropBeaten();
    return Arrays.copyOf(rows, count);
  }
}
