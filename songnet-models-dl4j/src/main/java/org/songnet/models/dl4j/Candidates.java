package org.songnet.models.dl4j;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.songnet.TrainingException;

/** The tracks that a softmax compares each target with, and what is added to their logits. */
final class Candidates {

  private final int[] items;
  private final float[] corrections;

  /**
   * Takes the arrays as they are.
   *
   * @param items catalog indices in rising order, possibly with repeats
   * @param corrections for each item what is added to its logit
   */
  Candidates(int[] items, float[] corrections) {
    this.items = items;
    this.corrections = corrections;
  }

  /** All of a catalog, uncorrected: the full softmax. */
  static Candidates all(int size) {
    int[] items = new int[size];
    Arrays.setAll(items, i -> i);
    return new Candidates(items, new float[size]);
  }

  int size() {
    return items.length;
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
   * Draws negatives in proportion to (count + 1)<sup>exponent</sup>.
   *
   * <p>With q the probability of a draw and n draws, adding -log(n·q) to the logits of the draws
   * makes the sum of their exponentials an unbiased estimate of the sum over the whole catalog (the
   * importance sampling of Bengio and Senécal 2008), so that what is trained is the full softmax.
   */
  static final class Sampler {

    private final double[] cumulative;
    private final int draws;

    Sampler(int[] counts, double exponent, int draws) {
      this.draws = draws;
      cumulative = new double[counts.length];
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += StrictMath.pow(counts[i] + 1.0, exponent);
        cumulative[i] = sum;
      }
      if (!Double.isFinite(sum)) {
        throw new TrainingException(
            "negatives cannot be sampled by these counts; lower the exponent: " + exponent);
      }
    }

    Candidates draw(SplittableRandom random) {
      double total = cumulative[cumulative.length - 1];
      int[] items = new int[draws];
      for (int i = 0; i < draws; i++) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * total);
        items[i] = Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
      }
      Arrays.sort(items);
      float[] corrections = new float[draws];
      for (int i = 0; i < draws; i++) {
        int item = items[i];
        double weight = item == 0 ? cumulative[0] : cumulative[item] - cumulative[item - 1];
        corrections[i] = (float) -StrictMath.log(draws * weight / total);
      }
      return new Candidates(items, corrections);
    }
  }
}
