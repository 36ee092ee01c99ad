package org.songnet.models.java;

import java.io.IOException;
import org.songnet.Interactions;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * How likely each track is, whatever came before it.
 *
 * <p>Counts of events, smoothed towards the uniform distribution as Witten and Bell do ("The
 * zero-frequency problem", IEEE Transactions on Information Theory 37(4), 1991, method C): with
 * {@code n} events of {@code t} different tracks in a catalog of {@code v}, a track heard {@code c}
 * times has the probability {@code (c + t/v) / (n + t)}. So a track never heard has a small one,
 * and all of them sum to one.
 */
final class Unigram {

  private static final String COUNTS = "counts.i32";

  private final int[] counts;
  private final long events;
  private final int heard;
  private final float[] logs;

  /**
   * Takes the counts of a catalog.
   *
   * @param counts events by catalog index; not copied
   * @throws IllegalArgumentException if a count is negative or if all are zero
   */
  Unigram(int[] counts) {
    this.counts = counts;
    long sum = 0;
    int positive = 0;
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("count must not be negative: " + count);
      }
      sum += count;
      positive += count > 0 ? 1 : 0;
    }
    if (sum == 0) {
      throw new IllegalArgumentException("at least one track must have been heard");
    }
    this.events = sum;
    this.heard = positive;
    this.logs = new float[counts.length];
    for (int track = 0; track < logs.length; track++) {
      logs[track] = (float) Math.log(probability(track));
    }
  }

  static Unigram of(Interactions training) {
    return new Unigram(training.trackCounts());
  }

  double probability(int track) {
    return (counts[track] + (double) heard / counts.length) / (events + heard);
  }

  /** Natural logarithms of the probabilities by catalog index, as a fresh array. */
  float[] logProbabilities() {
    return logs.clone();
  }

  void write(ModelWriter out) throws IOException {
    out.ints(COUNTS, counts);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if there is not one count for each track of a catalog of this
   *     size, or if they are not counts
   */
  static Unigram read(int catalogSize, ModelReader in) throws IOException {
    int[] counts = in.ints(COUNTS);
    if (counts.length != catalogSize) {
      throw new IllegalArgumentException(
          "entry %s: %d counts for %d tracks".formatted(COUNTS, counts.length, catalogSize));
    }
    return new Unigram(counts);
  }
}
