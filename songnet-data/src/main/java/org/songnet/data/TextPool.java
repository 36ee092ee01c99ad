package org.songnet.data;

import java.util.Arrays;

/**
 * Texts, each kept once and known by a number from 0.
 *
 * <p>A text is looked up in the buffer it was parsed into, so a row whose names were seen before
 * costs no allocation. All characters stand in one array and the hashes in the table itself:
 * finding a text touches two places in memory, not the five of a map of strings. Open addressing
 * with linear probing. Not thread-safe.
 */
final class TextPool {

  /** The number of no text. */
  static final int NONE = -1;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long NUMBER_BITS = 0xFFFFFFFFL;

  private char[] chars = new char[4096];

  /** Where each text begins; the next one's beginning is its end. */
  private int[] starts = new int[257];

  /** The upper half of the hash and the number plus one; 0 is an empty slot. */
  private long[] slots = new long[1024];

  private int size;

  /** How many texts there are. */
  int size() {
    return size;
  }

  /** The text of a number, as a fresh string. */
  String get(int number) {
    return new String(chars, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a text. */
  int intern(String text) {
    return intern(text.toCharArray(), 0, text.length());
  }

  /** The number of the text in a part of a buffer. */
  int intern(char[] buffer, int offset, int length) {
    long hash = hash(buffer, offset, length) & ~NUMBER_BITS;
    int mask = slots.length - 1;
    int slot = home(hash, mask);
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      int number = (int) slots[slot] - 1;
      if ((slots[slot] & ~NUMBER_BITS) == hash && same(number, buffer, offset, length)) {
        return number;
      }
    }
    add(buffer, offset, length);
    slots[slot] = hash | size;
    if (size > slots.length / 2) {
      rehash();
    }
    return size - 1;
  }

  private static long hash(char[] buffer, int offset, int length) {
    long hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = (hash + buffer[i]) * MULTIPLIER;
    }
    return hash ^ (hash << 32);
  }

  private static int home(long hash, int mask) {
    return (int) (hash >>> 32) & mask;
  }

  private boolean same(int number, char[] buffer, int offset, int length) {
    return Arrays.equals(
        chars, starts[number], starts[number + 1], buffer, offset, offset + length);
  }

  private void add(char[] buffer, int offset, int length) {
    int start = starts[size];
    if (chars.length - start < length) {
      chars = Arrays.copyOf(chars, Math.max(start + length, 2 * chars.length));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    System.arraycopy(buffer, offset, chars, start, length);
    starts[++size] = start + length;
  }

  private void rehash() {
    long[] before = slots;
    slots = new long[2 * before.length];
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != 0) {
        int slot = home(entry, mask);
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }
}
