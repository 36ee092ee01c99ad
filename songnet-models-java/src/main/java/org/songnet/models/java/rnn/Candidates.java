package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnet.TrainingException;

/**
 * The tracks that each target is compared with, and what is added to their logits.
 *
 * <p>Catalog indices in rising order, possibly with repeats.
 */
final class Candidates {

  private final int[] items;
  private final float[] corrections;
  private final boolean whole;

  private Candidates(int size, boolean whole) {
    this.whole = whole;
    items = new int[size];
    corrections = new float[size];
  }

  /** All of a catalog, uncorrected. */
  static Candidates all(int size) {
    Candidates all = new Candidates(size, true);
    Arrays.setAll(all.items, i -> i);
    return all;
  }

  /** All of a catalog; those without a count take no part, as if they did not exist. */
  static Candidates heard(int[] counts) {
    Candidates heard = all(counts.length);
    for (int track = 0; track < counts.length; track++) {
      heard.corrections[track] = counts[track] > 0 ? 0 : Float.NEGATIVE_INFINITY;
    }
    return heard;
  }

  int size() {
    return items.length;
  }

  /** Whether they are each track of the catalog once. */
  boolean isWholeCatalog() {
    return whole;
  }

  /** The catalog index of a candidate. */
  int item(int index) {
    return items[index];
  }

  /** What is added to the logit of a candidate. */
  float correction(int index) {
    return corrections[index];
  }

  /** The index of the first of equal items; where there is none, of the next larger item. */
  int indexOf(int item) {
    int low = 0;
    int high = items.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items[middle] < item) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Draws negatives in proportion to (count + 1)<sup>exponent</sup>, where wanted only of those
   * with a count.
   *
   * <p>With q the probability of a draw and n draws, adding -log(n·q) to the logits of the draws
   * makes the sum of their exponentials an unbiased estimate of the sum over the whole catalog (the
   * importance sampling of Bengio and Senécal 2008), so that what is trained is the full softmax.
   */
  static final class Sampler {

    private final double[] cumulative;
    private final boolean corrected;
    private final Candidates drawn;

    /**
     * A sampler.
     *
     * @param heardOnly whether tracks without a count are never drawn
     * @param draws how many are drawn at once
     * @param corrected whether the logits are to be corrected for the drawing
     */
    Sampler(int[] counts, boolean heardOnly, double exponent, int draws, boolean corrected) {
      this.corrected = corrected;
      this.drawn = new Candidates(draws, false);
      cumulative = new double[counts.length];
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += heardOnly && counts[i] == 0 ? 0 : StrictMath.pow(counts[i] + 1.0, exponent);
        cumulative[i] = sum;
      }
      if (!Double.isFinite(sum)) {
        throw new TrainingException(
            "negatives cannot be sampled by these counts; lower the exponent: " + exponent);
      }
    }

    /** Draws; the answer holds until the next draw. */
    Candidates draw(SplittableRandom random) {
      double total = cumulative[cumulative.length - 1];
      int[] items = drawn.items;
      for (int i = 0; i < items.length; i++) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * total);
        items[i] = Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
      }
      Arrays.sort(items);
      for (int i = 0; corrected && i < items.length; i++) {
        int item = items[i];
        double weight = item == 0 ? cumulative[0] : cumulative[item] - cumulative[item - 1];
        drawn.corrections[i] = (float) -StrictMath.log(items.length * weight / total);
      }
      return drawn;
    }
  }
}
