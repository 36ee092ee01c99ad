package org.songnet.spi;

import java.io.IOException;
import org.songnet.Interactions;

/**
 * How likely each track is, whatever came before it: what models fall back on without evidence.
 *
 * <p>Counts of events, smoothed towards the uniform distribution as Witten and Bell do ("The
 * zero-frequency problem", IEEE Transactions on Information Theory 37(4), 1991, method C): with
 * {@code n} events of {@code t} different tracks in a catalog of {@code v}, a track heard {@code c}
 * times has the probability {@code (c + t/v) / (n + t)}. So a track never heard has a small one,
 * and all of them sum to one.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class Popularity {

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
  private Popularity(int[] counts) {
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

  /**
   * Counts events, each once, whatever its weight.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Popularity of(Interactions training) {
    return new Popularity(training.trackCounts());
  }

  /** The probability of the track at a catalog index; above 0. */
  public double probability(int track) {
    return (counts[track] + (double) heard / counts.length) / (events + heard);
  }

  /** How many events the track at a catalog index has. */
  public int count(int track) {
    return counts[track];
  }

  /** Natural logarithms of the probabilities by catalog index, all below 0, as a fresh array. */
  public float[] logProbabilities() {
    return logs.clone();
  }

  /** Writes the counts; a model has one popularity. */
  public void write(ModelWriter out) throws IOException {
    out.ints(COUNTS, counts);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if there is not one count for each track of the catalog, or if
   *     they are not counts
   */
  public static Popularity read(ModelReader in) throws IOException {
    int[] counts = in.ints(COUNTS);
    if (counts.length != in.catalog().size()) {
      throw new IllegalArgumentException(
          "entry %s: %d counts for %d tracks"
              .formatted(COUNTS, counts.length, in.catalog().size()));
    }
    return new Popularity(counts);
  }
}
