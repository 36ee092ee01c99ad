package org.songnet.benchmarks;

import java.util.SplittableRandom;

/**
 * Vectors of songs and listeners as models of taste learn them: songs lie around some thousand
 * styles, a listener likes one of them. An index of neighbours finds nothing to hold on to in
 * vectors without such structure. Unit length, always the same ones.
 *
 * @param songs how many
 * @param dimension components of each vector
 */
record SongCloud(int songs, int dimension) {

  private static final int STYLES = 2_000;
  private static final double SPREAD = .8;

  /** The songs. */
  float[][] vectors() {
    return around(songs, 2);
  }

  /** So many listeners. */
  float[][] listeners(int count) {
    return around(count, 3);
  }

  private float[][] around(int count, long seed) {
    float[][] styles = new float[STYLES][];
    SplittableRandom random = new SplittableRandom(1);
    for (int style = 0; style < STYLES; style++) {
      styles[style] = near(new float[dimension], 1, random);
    }
    SplittableRandom own = new SplittableRandom(seed);
    float[][] vectors = new float[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = near(styles[own.nextInt(STYLES)], SPREAD, own);
    }
    return vectors;
  }

  private float[] near(float[] place, double spread, SplittableRandom random) {
    float[] near = new float[dimension];
    double squares = 0;
    double each = spread / Math.sqrt(dimension);
    for (int k = 0; k < dimension; k++) {
      near[k] = (float) (place[k] + each * random.nextGaussian());
      squares += (double) near[k] * near[k];
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int k = 0; k < dimension; k++) {
      near[k] *= scale;
    }
    return near;
  }
}
