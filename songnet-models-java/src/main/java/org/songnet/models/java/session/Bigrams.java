package org.songnet.models.java.session;

import java.io.IOException;
import java.util.Arrays;
import org.songnet.Interactions;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * How often one track directly followed another within a session.
 *
 * <p>Only pairs that occurred take memory: 8 bytes each. Immutable.
 */
final class Bigrams {

  private static final String NEXT = "next";
  private static final String COUNTS = "next-counts.i32";

  private final IntRows next;
  private final int[] counts;

  private Bigrams(IntRows next, int[] counts) {
    this.next = next;
    this.counts = counts;
  }

  static Bigrams of(Interactions training) {
    long[] pairs = sortedPairs(training);
    int[] offsets = new int[training.catalog().size() + 1];
    int[] values = new int[pairs.length];
    int[] counts = new int[pairs.length];
    int size = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i > 0 && pairs[i] == pairs[i - 1]) {
        counts[size - 1]++;
        continue;
      }
      values[size] = (int) pairs[i];
      counts[size++] = 1;
      offsets[(int) (pairs[i] >>> 32) + 1]++;
    }
    for (int track = 0; track + 1 < offsets.length; track++) {
      offsets[track + 1] += offsets[track];
    }
    IntRows next = new IntRows(offsets, Arrays.copyOf(values, size), training.catalog().size());
    return new Bigrams(next, Arrays.copyOf(counts, size));
  }

  /** All pairs of neighbours, the first track in the upper half of a number, the second below. */
  private static long[] sortedPairs(Interactions training) {
    long[] pairs = new long[training.size() - training.sessionCount()];
    int size = 0;
    for (int session = 0; session < training.sessionCount(); session++) {
      for (int event = training.firstEvent(session) + 1;
          event < training.endEvent(session);
          event++) {
        pairs[size++] = (long) training.track(event - 1) << 32 | training.track(event);
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** For each track those that followed it, ascending. */
  IntRows next() {
    return next;
  }

  /** How often the pair at a position of {@link #next} occurred. */
  int count(int position) {
    return counts[position];
  }

  /** How often a track was followed by any. */
  long total(int track) {
    long total = 0;
    for (int i = next.start(track); i < next.end(track); i++) {
      total += counts[i];
    }
    return total;
  }

  void write(ModelWriter out) throws IOException {
    next.write(NEXT, out);
    out.ints(COUNTS, counts);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries do not fit a catalog of this size
   */
  static Bigrams read(int catalogSize, ModelReader in) throws IOException {
    IntRows next = IntRows.read(NEXT, catalogSize, in);
    int[] counts = in.ints(COUNTS);
    if (next.rows() != catalogSize || counts.length != next.size()) {
      throw new IllegalArgumentException(
          "entry %s: %d rows with %d counts for %d values do not fit %d tracks"
              .formatted(COUNTS, next.rows(), counts.length, next.size(), catalogSize));
    }
    for (int count : counts) {
      if (count < 1) {
        throw new IllegalArgumentException("entry " + COUNTS + ": count below 1: " + count);
      }
    }
    return new Bigrams(next, counts);
  }
}
