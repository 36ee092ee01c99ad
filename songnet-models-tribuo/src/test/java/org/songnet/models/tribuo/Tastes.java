package org.songnet.models.tribuo;

import java.util.Random;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;

/** Rows whose labels are known functions of their features. */
final class Tastes {

  private Tastes() {}

  /** How likely the listener of {@link #likes} likes a song. */
  static double likes(double energy, double tempo) {
    return Logit.probability(2 * energy - tempo - 1);
  }

  /**
   * Songs of 60 artists; energy is for, tempo against a like, noise says nothing. The energy of
   * every fifth song is not known.
   */
  static LabelledRows likes(int rows, long seed) {
    Random random = new Random(seed);
    LabelledRowsBuilder table = LabelledRows.of("noise", "energy", "tempo");
    for (int row = 0; row < rows; row++) {
      double energy = random.nextGaussian();
      double tempo = random.nextGaussian();
      double label = random.nextDouble() < likes(energy, tempo) ? 1 : 0;
      float known = row % 5 == 0 ? Float.NaN : (float) energy;
      table.add(
          new float[] {(float) random.nextGaussian(), known, (float) (100 + 20 * tempo)},
          label,
          "artist " + random.nextInt(60));
    }
    return table.build();
  }

  /** A label of 1 where exactly one of two features is above zero: no weighted sum can tell. */
  static LabelledRows checkerboard(int rows, long seed) {
    Random random = new Random(seed);
    LabelledRowsBuilder table = LabelledRows.of("a", "b");
    for (int row = 0; row < rows; row++) {
      float a = (float) random.nextGaussian();
      float b = (float) random.nextGaussian();
      table.add(new float[] {a, b}, a > 0 ^ b > 0 ? 1 : 0);
    }
    return table.build();
  }

  /** Label {@code 3 a − 2}, or 10 where a is missing. */
  static LabelledRows line(int rows, long seed) {
    Random random = new Random(seed);
    LabelledRowsBuilder table = LabelledRows.of("a", "noise");
    for (int row = 0; row < rows; row++) {
      float a = (float) random.nextGaussian();
      boolean missing = row % 10 == 0;
      table.add(
          new float[] {missing ? Float.NaN : a, (float) random.nextGaussian()},
          missing ? 10 : 3 * a - 2);
    }
    return table.build();
  }
}
