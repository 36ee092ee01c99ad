package org.songnet.models.java.hybrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Reduces a question over the whole catalog to its candidates that matter: the right answers, what
 * any model ranks high, and some drawn for all the rest, each standing for many.
 */
final class ChoiceSampler {

  private static final int TOP = 100;
  private static final int DRAWN = 300;

  private ChoiceSampler() {}

  /**
   * The reduced question.
   *
   * @param columns features by column and catalog index
   * @param targets the right answers, different catalog indices
   * @param asked which tracks can be answered with, the right ones among them
   */
  static Choice of(float[][] columns, int[] targets, BitSet asked, SplittableRandom random) {
    BitSet chosen = new BitSet();
    for (float[] column : columns) {
      addTop(column, asked, chosen);
    }
    for (int target : targets) {
      chosen.clear(target);
    }
    BitSet rest = (BitSet) asked.clone();
    rest.andNot(chosen);
    for (int target : targets) {
      rest.clear(target);
    }
    int[] others = rest.stream().toArray();
    int drawn = Math.min(DRAWN, others.length);
    for (int i = 0; i < drawn; i++) {
      int swap = i + random.nextInt(others.length - i);
      int other = others[swap];
      others[swap] = others[i];
      others[i] = other;
    }
    int[] top = chosen.stream().toArray();
    int[] candidates = Arrays.copyOf(targets, targets.length + top.length + drawn);
    System.arraycopy(top, 0, candidates, targets.length, top.length);
    System.arraycopy(others, 0, candidates, targets.length + top.length, drawn);
    double[] importance = new double[candidates.length];
    Arrays.fill(importance, 1);
    Arrays.fill(
        importance,
        targets.length + top.length,
        importance.length,
        (double) others.length / Math.max(1, drawn));
    return new Choice(gathered(columns, candidates), importance, targets.length);
  }

  /** Adds the tracks with the highest scores, and those tied with them. */
  private static void addTop(float[] column, BitSet asked, BitSet chosen) {
    float[] sorted = new float[asked.cardinality()];
    int size = 0;
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      sorted[size++] = column[i];
    }
    Arrays.sort(sorted);
    float threshold = size > TOP ? sorted[size - TOP] : Float.NEGATIVE_INFINITY;
    int left = 2 * TOP;
    for (int i = asked.nextSetBit(0); i >= 0 && left > 0; i = asked.nextSetBit(i + 1)) {
      if (column[i] >= threshold) {
        chosen.set(i);
        left--;
      }
    }
  }

  private static float[][] gathered(float[][] columns, int[] candidates) {
    float[][] gathered = new float[columns.length][candidates.length];
    for (int column = 0; column < columns.length; column++) {
      for (int i = 0; i < candidates.length; i++) {
        gathered[column][i] = columns[column][candidates[i]];
      }
    }
    return gathered;
  }
}
