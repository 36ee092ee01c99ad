package org.songnet.models.dl4j;

import java.util.SplittableRandom;

/**
 * Sets random numbers to zero and scales the others up, so that their sum stays as it was.
 *
 * <p>Srivastava et al. 2014, "Dropout". The same mask serves the values and their gradient.
 */
final class Dropout {

  private final float[] factors;

  /** A mask for so many numbers, of which a share is set to zero. */
  Dropout(int size, double share, SplittableRandom random) {
    factors = new float[share == 0 ? 0 : size];
    float kept = (float) (1 / (1 - share));
    for (int i = 0; i < factors.length; i++) {
      factors[i] = random.nextDouble() < share ? 0 : kept;
    }
  }

  /** Multiplies values with the mask. */
  void apply(float[] values) {
    for (int i = 0; i < factors.length; i++) {
      values[i] *= factors[i];
    }
  }
}
