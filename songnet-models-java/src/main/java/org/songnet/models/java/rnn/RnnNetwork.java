package org.songnet.models.java.rnn;

import org.songnet.vector.VectorMath;

/**
 * A trained network, for serving.
 *
 * <p>Immutable and safe for concurrent use.
 */
final class RnnNetwork {

  private final ServedUnits units;
  private final int size;
  private final float[] vectors;
  private final float[] bias;
  private final float[][] columns;
  private final float[][] projection;
  private final float[] layerNorm;
  private final float[] circumstances;

  RnnNetwork(RnnConfig config, RnnWeights weights) {
    size = config.embeddingSize();
    units = new ServedUnits(config.cell(), config.hiddenSize(), weights);
    vectors = weights.itemVectors();
    bias = weights.itemBias();
    columns = columns(vectors, size);
    projection = Sums.rows(weights.projection(), size);
    layerNorm = weights.layerNorm();
    circumstances = weights.circumstances();
  }

  /** An array for each component, with a number for each track. */
  private static float[][] columns(float[] vectors, int size) {
    float[][] columns = new float[size][vectors.length / size];
    for (int track = 0; track < columns[0].length; track++) {
      for (int i = 0; i < size; i++) {
        columns[i][track] = vectors[track * size + i];
      }
    }
    return columns;
  }

  /** A state before the first track. */
  float[] start() {
    return units.start();
  }

  /**
   * Goes on by a track: overwrites the state.
   *
   * @param rows of its {@link Circumstances}
   */
  void step(int track, int[] rows, float[] state) {
    float[] x = new float[size];
    System.arraycopy(vectors, track * size, x, 0, size);
    for (int row : rows) {
      Rows.add(circumstances, row * size, x, 0, size);
    }
    units.step(x, state);
  }

  /** The natural-log probability of each track to be the next. */
  float[] logProbabilities(float[] state) {
    float[] scores = bias.clone();
    float[] query = layerNorm.length == 0 ? state : LayerNorm.normalized(state, layerNorm);
    if (projection.length > 0) {
      float[] projected = new float[size];
      Sums.add(query, projection, projected);
      query = projected;
    }
    Sums.add(query, columns, scores);
    float maximum = Rows.maximum(scores, 0, scores.length);
    float[] exponentials = scores.clone();
    Rows.shift(exponentials, 0, scores.length, -maximum);
    VectorMath.exp(exponentials, 0, scores.length);
    double sum = Rows.sum(exponentials, 0, scores.length);
    Rows.shift(scores, 0, scores.length, (float) -(maximum + StrictMath.log(sum)));
    return scores;
  }
}
