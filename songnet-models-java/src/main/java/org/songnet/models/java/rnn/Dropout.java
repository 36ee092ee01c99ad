package org.songnet.models.java.rnn;

/**
 * Sets random numbers to zero and scales the others up, so that their sum stays as it was.
 *
 * <p>Srivastava et al. 2014, "Dropout". What happens to a number depends on the seed of the mask
 * and its place alone: the same mask serves the values and their gradient without being stored, and
 * any thread can apply any part of it.
 */
final class Dropout {

  /** Four decisions of 16 bits come from each random word. */
  private static final int PER_WORD = 4;

  private final int threshold;

  /** The bits of the factor of what is not dropped. */
  private final int kept;

  /** Drops a share, to 1/65536. */
  Dropout(double share) {
    this.threshold = (int) Math.round(share * (1 << 16));
    this.kept = Float.floatToIntBits((float) (1 / (1 - threshold / (double) (1 << 16))));
  }

  /**
   * Multiplies a range of values with the mask of a seed.
   *
   * @param from a multiple of four, unless nothing is dropped
   */
  void apply(float[] values, int from, int to, long seed) {
    if (threshold == 0) {
      return;
    }
    for (int i = from; i < to; i += PER_WORD) {
      long word = Seeds.mix(seed + i);
      int end = Math.min(to, i + PER_WORD);
      for (int j = i; j < end; j++) {
        // All bits set where the number is dropped: a branch would be guessed wrong too often.
        int dropped = ((int) (word & 0xFFFF) - threshold) >> 31;
        values[j] *= Float.intBitsToFloat(kept & ~dropped);
        word >>>= 16;
      }
    }
  }
}
