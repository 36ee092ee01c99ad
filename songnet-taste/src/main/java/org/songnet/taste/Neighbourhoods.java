package org.songnet.taste;

import java.util.Random;

/**
 * Inputs by which a linear model can feel one way about one region of sound and another way about
 * the next.
 *
 * <p>Rahimi and Recht, "Random features for large-scale kernel machines" (NIPS 2007): with {@code
 * ω} drawn from a normal distribution and {@code b} from 0 to 2π, the products of {@code √(2/D)
 * cos(ω·x + b)} of two tracks sum to about {@code exp(-|x - y|² / 2ℓ²)}, which is 1 for tracks that
 * sound the same and falls to 0 with their distance.
 */
final class Neighbourhoods {

  private final double[][] omega;
  private final double[] phase;

  /**
   * Draws the inputs.
   *
   * @param waves D, how many
   * @param sounds how many numbers describe a track, each of mean 0 and variance 1
   */
  Neighbourhoods(int waves, int sounds, long seed) {
    Random random = new Random(seed);
    // Two tracks drawn at random are √(2 sounds) apart.
    double length = Math.sqrt(Math.max(1, sounds));
    omega = new double[waves][sounds];
    phase = new double[waves];
    for (int wave = 0; wave < waves; wave++) {
      for (int i = 0; i < sounds; i++) {
        omega[wave][i] = random.nextGaussian() / length;
      }
      phase[wave] = 2 * Math.PI * random.nextDouble();
    }
  }

  int size() {
    return phase.length;
  }

  /** Writes the inputs of a track whose sound begins at some place of the same array. */
  void fill(float[] inputs, int sound, int at) {
    double height = Math.sqrt(2.0 / phase.length);
    for (int wave = 0; wave < phase.length; wave++) {
      double angle = phase[wave];
      double[] frequencies = omega[wave];
      for (int i = 0; i < frequencies.length; i++) {
        angle += frequencies[i] * inputs[sound + i];
      }
      inputs[at + wave] = (float) (height * Math.cos(angle));
    }
  }
}
