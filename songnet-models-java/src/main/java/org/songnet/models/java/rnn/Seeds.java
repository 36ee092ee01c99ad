package org.songnet.models.java.rnn;

import java.util.SplittableRandom;

/**
 * Independent random numbers for every purpose of a training, all from its one seed.
 *
 * <p>Numbers depend on the seed, the purpose, the epoch and the batch alone and not on what was
 * drawn before, so a training that resumes at an epoch goes on exactly as it would have.
 */
public final class Seeds {

  /** Which sessions are held out. */
  public static final int SPLIT = 1;

  /** Weights before training. */
  public static final int WEIGHTS = 2;

  /** The order of an epoch. */
  public static final int ORDER = 3;

  /** Dropout and negatives of a batch. */
  public static final int BATCH = 4;

  private Seeds() {}

  /**
   * Random numbers for a purpose.
   *
   * @param indices which epoch, which batch
   */
  public static SplittableRandom random(long seed, int purpose, int... indices) {
    long state = mix(seed) ^ purpose;
    for (int index : indices) {
      state = mix(state) ^ index;
    }
    return new SplittableRandom(mix(state));
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014), after its golden-ratio step. */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
