package org.songnet.playlist;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the names that have most trigrams in common with a typed text, without looking at all.
 *
 * <p>An inverted index: for each bucket of trigrams, the numbers of the names that have one of
 * them. Two trigrams may share a bucket, so counts are near, not exact. Immutable.
 */
final class TrigramIndex {

  private static final int BUCKET_BITS = 16;

  /** Names with fewer of the typed pieces than this are no candidates. */
  private static final double LEAST_SHARE = .3;

  private final int[] offsets = new int[(1 << BUCKET_BITS) + 1];
  private final int[] postings;
  private final int[] sizes;

  /**
   * Indexes names.
   *
   * @param names gives the trigrams of each number; asked twice
   */
  TrigramIndex(int count, IntFunction<Trigrams> names) {
    this.sizes = new int[count];
    for (int name = 0; name < count; name++) {
      Trigrams trigrams = names.apply(name);
      sizes[name] = trigrams.size();
      for (int piece = 0; piece < trigrams.size(); piece++) {
        offsets[trigrams.bucket(piece, BUCKET_BITS) + 1]++;
      }
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    this.postings = new int[offsets[offsets.length - 1]];
    int[] next = offsets.clone();
    for (int name = 0; name < count; name++) {
      Trigrams trigrams = names.apply(name);
      for (int piece = 0; piece < trigrams.size(); piece++) {
        postings[next[trigrams.bucket(piece, BUCKET_BITS)]++] = name;
      }
    }
  }

  /** The numbers of at most {@code limit} names that are nearest to the typed text. */
  int[] nearest(Trigrams typed, int limit) {
    int[] common = new int[sizes.length];
    for (int piece = 0; piece < typed.size(); piece++) {
      int bucket = typed.bucket(piece, BUCKET_BITS);
      for (int i = offsets[bucket]; i < offsets[bucket + 1]; i++) {
        common[postings[i]]++;
      }
    }
    double least = Math.max(1, LEAST_SHARE * typed.size());
    long[] found = new long[sizes.length];
    int count = 0;
    for (int name = 0; name < common.length; name++) {
      if (common[name] >= least) {
        float nearness = (float) Trigrams.nearness(common[name], typed.size(), sizes[name]);
        found[count++] = ((long) Float.floatToIntBits(nearness) << 32) | (~name & 0xFFFF_FFFFL);
      }
    }
    Arrays.sort(found, 0, count);
    int[] nearest = new int[Math.min(limit, count)];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = ~(int) found[count - 1 - i];
    }
    return nearest;
  }
}
