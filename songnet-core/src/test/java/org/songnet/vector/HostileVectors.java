package org.songnet.vector;

import java.util.Random;

/** Data that makes a search with error bounds sweat; the same at every run. */
enum HostileVectors {
  /** What embeddings look like. */
  GAUSSIAN {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (float) random.nextGaussian();
      }
    }
  },
  /** All but equal: single precision cannot tell their scores apart. */
  NEAR_TIES {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = 1 + random.nextInt(4) * 0x1p-23f;
      }
    }
  },
  /** All equal: the order is that of the indices alone, and nothing can be left out early. */
  CONSTANT {
    @Override
    void fill(float[] vector, int row, Random random) {
      java.util.Arrays.fill(vector, 0.3f);
    }
  },
  /** Lengths from 10⁻¹² to 10¹⁴ side by side: one bound for all would be worth nothing. */
  WILD_LENGTHS {
    @Override
    void fill(float[] vector, int row, Random random) {
      double length = Math.pow(10, random.nextInt(27) - 12);
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (float) (length * random.nextGaussian());
      }
    }
  },
  /** Differences that drown in the distance from the origin. */
  FAR_FROM_THE_ORIGIN {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = 10_000 + (float) random.nextGaussian();
      }
    }
  },
  /** Numbers so small that products and steps underflow. */
  SUBNORMAL {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (random.nextInt(2001) - 1000) * (row % 3 == 0 ? Float.MIN_VALUE : 1e-25f);
      }
    }
  },
  /** One component outweighs the others, so that rounding to bytes leaves nothing of these. */
  ONE_LOUD_COMPONENT {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = (float) random.nextGaussian() * (j == 0 ? 1000 : 1e-3f);
      }
    }
  },
  /** Mostly nothing. */
  SPARSE {
    @Override
    void fill(float[] vector, int row, Random random) {
      java.util.Arrays.fill(vector, 0);
      if (row % 5 != 0) {
        vector[random.nextInt(vector.length)] = random.nextInt(3) - 1;
      }
    }
  },
  /** Better and better, so that every row is the best so far. */
  ASCENDING {
    @Override
    void fill(float[] vector, int row, Random random) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = row * 0.001f + j;
      }
    }
  };

  abstract void fill(float[] vector, int row, Random random);

  float[][] vectors(int size, int dimension, long seed) {
    Random random = new Random(seed);
    float[][] vectors = new float[size][dimension];
    for (int row = 0; row < size; row++) {
      fill(vectors[row], row, random);
    }
    return vectors;
  }
}
