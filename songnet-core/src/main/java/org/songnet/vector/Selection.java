package org.songnet.vector;

import java.util.BitSet;

/**
 * The indices that may be answered with. Immutable.
 *
 * <p>Kept as one bit for each index, so that 64 of them are masked at once and a selection costs a
 * search next to nothing.
 */
public final class Selection {

  private static final Selection ALL = new Selection(new long[0], true);

  private final long[] words;
  private final boolean inverted;

  private Selection(long[] words, boolean inverted) {
    this.words = words;
    this.inverted = inverted;
  }

  /** Every index. */
  public static Selection all() {
    return ALL;
  }

  /** The indices whose bits are set, for example the tracks of one genre; copied. */
  public static Selection only(BitSet allowed) {
    return new Selection(allowed.toLongArray(), false);
  }

  /** The indices whose bits are not set, for example the tracks that were not heard yet; copied. */
  public static Selection except(BitSet denied) {
    return new Selection(denied.toLongArray(), true);
  }

  /** Whether an index may be answered with. */
  public boolean contains(int index) {
    return (word(index >> 6) >>> index & 1) != 0;
  }

  /** The bits of the indices from {@code 64 * block} on, the first one lowest. */
  long word(int block) {
    long word = block < words.length ? words[block] : 0;
    return inverted ? ~word : word;
  }

  /** How many of the first {@code size} indices are in it. */
  int count(int size) {
    int set = 0;
    for (int block = 0; block < Math.min(words.length, (size + 63) >> 6); block++) {
      int rest = size - (block << 6);
      long inRange = rest >= 64 ? -1L : (1L << rest) - 1;
      set += Long.bitCount(words[block] & inRange);
    }
    return inverted ? size - set : set;
  }
}
