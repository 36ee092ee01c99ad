package org.songnet.data;

/**
 * A hash table of row numbers whose keys stand in columns.
 *
 * <p>Open addressing with linear probing, sized for all rows at once: 8 bytes a row and no objects.
 */
abstract class RowTable {

  /** What {@link #find} and {@link #put} say when there is no row. */
  static final int NONE = -1;

  private final int[] slots;

  /** A table with room for so many rows. */
  RowTable(int rows) {
    slots = new int[Integer.highestOneBit(Math.max(4, Math.min(rows, 1 << 28))) << 2];
  }

  /** A hash of the key of a row; equal for equal keys. */
  abstract long hash(int row);

  /** Whether two rows have the same key. */
  abstract boolean same(int row, int other);

  /** The row in the table with the key of this one. */
  final int find(int row) {
    return slots[slot(row)] - 1;
  }

  /** Puts a row in the place of the one with its key and returns that one. */
  final int put(int row) {
    int slot = slot(row);
    int before = slots[slot] - 1;
    slots[slot] = row + 1;
    return before;
  }

  private int slot(int row) {
    int slot = mixed(hash(row)) & (slots.length - 1);
    while (slots[slot] != 0 && !same(slots[slot] - 1, row)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
