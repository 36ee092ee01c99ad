package org.songnet.features;

import java.util.Arrays;
import org.songnet.playlist.TrackNames;

/**
 * Cuts texts into pieces of a few characters and gives each piece a bucket.
 *
 * <p>Case, accents and punctuation do not count; where a text begins and ends does.
 */
final class TextPieces {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int buckets;
  private final int shortest;
  private final int longest;

  TextPieces(TextConfig config) {
    this.buckets = config.buckets();
    this.shortest = config.shortest();
    this.longest = config.longest();
  }

  /** The text without what does not count; equal where all the pieces are. */
  static String plain(String text) {
    return TrackNames.normalize(text);
  }

  /**
   * The buckets of all pieces, ascending, each as often as it occurs.
   *
   * @param plain by {@link #plain}
   */
  int[] buckets(String plain) {
    int[] symbols = (' ' + plain + ' ').codePoints().toArray();
    int[] found = new int[symbols.length * (longest - shortest + 1)];
    int count = 0;
    for (int start = 0; start + shortest <= symbols.length; start++) {
      long hash = FNV_OFFSET;
      int end = Math.min(symbols.length, start + longest);
      for (int i = start; i < end; i++) {
        hash = (hash ^ symbols[i]) * FNV_PRIME;
        if (i - start + 1 >= shortest) {
          found[count++] = bucket(hash);
        }
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  /** Mixed, as the low bits of the sum alone depend on the low bits of the symbols alone. */
  private int bucket(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return (int) (mixed >>> 40) & (buckets - 1);
  }
}
