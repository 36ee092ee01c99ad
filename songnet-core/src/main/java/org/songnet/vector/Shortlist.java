package org.songnet.vector;

import java.util.Arrays;

/**
 * The rows that can still be among the k best, by scores that are only known within a bound.
 *
 * <p>The k-th best of the lower bounds is a limit: a row whose upper bound stays below it is beaten
 * by k others and out for certain. The limit rises whenever the list is full; then the rows below
 * it are dropped. So nothing is lost, whatever the order of the scores, and what is left at the end
 * holds the k best. Belongs to one thread.
 */
final class Shortlist {

  private static final int SLACK = 2;

  private final int k;
  private final Selection selection;
  private final int lastBlock;
  private final long lastMask;

  private int[] rows;
  private float[] lower;
  private float[] upper;
  private int[] scratch;
  private int count;
  private float limit = Float.NEGATIVE_INFINITY;

  /**
   * Starts empty.
   *
   * @param k how many are wanted, at least 1
   * @param size how many rows there are, at least 1
   */
  Shortlist(int k, int size, Selection selection) {
    this.k = k;
    this.selection = selection;
    this.lastBlock = (size - 1) / Shape.BLOCK;
    this.lastMask = -1L >>> (Shape.BLOCK - 1 - (size - 1) % Shape.BLOCK);
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
    long left = hits & selection.word(block);
    if (block == lastBlock) {
      left &= lastMask;
    }
    for (; left != 0; left &= left - 1) {
      int row = Long.numberOfTrailingZeros(left);
      add(block * Shape.BLOCK + row, scores[from + row], error);
    }
  }

  /** Takes one row that reaches the limit. */
  void take(int row, float score, double error) {
    if (selection.contains(row)) {
      add(row, score, error);
    }
  }

  private void add(int row, float score, double error) {
    if (count == rows.length) {
      dropBeaten();
      if (count > rows.length / 2) {
        grow();
      }
    }
    rows[count] = row;
    lower[count] = (float) (score - error);
    upper[count] = (float) (score + error);
    count++;
  }

  private void dropBeaten() {
    if (count < k) {
      return;
    }
    for (int i = 0; i < count; i++) {
      scratch[i] = RankKey.sortable(lower[i]);
    }
    limit = Math.max(limit, RankKey.score(Quickselect.kthLargest(scratch, count, k)));
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
      if (count == rows.length) {
        dropBeaten();
        if (count > rows.length / 2) {
          grow();
        }
      }
      rows[count] = other.rows[i];
      lower[count] = other.lower[i];
      upper[count] = other.upper[i];
      count++;
    }
  }

  /**
   * The rows that are left, in no order; among them the k best, or all that were taken if fewer.
   */
  int[] rows() {
    dropBeaten();
    return Arrays.copyOf(rows, count);
  }
}
