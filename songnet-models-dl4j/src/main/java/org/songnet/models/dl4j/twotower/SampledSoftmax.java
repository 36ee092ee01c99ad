package org.songnet.models.dl4j.twotower;

import java.util.Arrays;
import org.songnet.models.dl4j.Exponentials;

/**
 * How unlikely the song heard is under a softmax over the candidates of the batch.
 *
 * <p>Yi et al., "Sampling-Bias-Corrected Neural Modeling for Large Corpus Item Recommendations"
 * (RecSys 2019). Songs of other pairs are candidates in proportion to how many listeners heard
 * them, q, so popular ones would be pushed down for being candidates often; with {@code s/τ − log
 * q} as logit in training, {@code s/τ} becomes the log-probability of the song, up to a constant.
 * Extra candidates drawn evenly are part of q (Yang et al., "Mixed Negative Sampling for Learning
 * Two-tower Neural Networks in Recommendations", 2020). A candidate that is the song itself, by
 * another pair or drawn, is passed over.
 */
final class SampledSoftmax implements Loss {

  private final float temperature;
  private final float[] corrections;
  private final float[] rest;

  /**
   * A loss over a catalog.
   *
   * @param counts how many listeners heard each song
   */
  SampledSoftmax(TwoTowerConfig config, int[] counts) {
    this.temperature = (float) config.temperature();
    this.corrections = new float[counts.length];
    this.rest = new float[counts.length];
    double pairs = Arrays.stream(counts).asLongStream().sum();
    double even = (double) config.extraNegatives() / counts.length;
    for (int song = 0; song < counts.length; song++) {
      // Without extra candidates a song nobody heard is none, and any finite number will do.
      double q = config.batchSize() * Math.max(1, counts[song]) / pairs + even;
      corrections[song] = (float) (-config.logQ() * StrictMath.log(q));
      rest[song] = (float) ((1 - config.logQ()) * StrictMath.log(q));
    }
  }

  @Override
  public double train(PairBatch batch, int[] songs, float[] products) {
    double sum = 0;
    for (int row = 0; row < batch.positions(); row++) {
      sum += row(row, songs, products);
    }
    return sum;
  }

  private double row(int row, int[] songs, float[] products) {
    int start = row * songs.length;
    int end = start + songs.length;
    for (int i = 0; i < songs.length; i++) {
      boolean accidental = i != row && songs[i] == songs[row];
      products[start + i] =
          accidental
              ? Float.NEGATIVE_INFINITY
              : products[start + i] / temperature + corrections[songs[i]];
    }
    float own = products[start + row];
    float maximum = Exponentials.maximum(products, start, end);
    double total = Exponentials.expAndSum(products, start, end, maximum);
    float factor = (float) (1 / (total * temperature));
    for (int i = start; i < end; i++) {
      products[i] *= factor;
    }
    for (int i = 0; i < songs.length; i++) {
      if (i != row && songs[i] == songs[row]) {
        products[start + i] = 0;
      }
    }
    products[start + row] -= 1 / temperature;
    return maximum - own + StrictMath.log(total);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Under the probabilities that {@link TwoTowerConfig#logQ} leads to, so that the best epoch is
   * that of what is trained, right or wrong.
   */
  @Override
  public double evaluate(int user, int track, float[] products, int start) {
    float[] logits = new float[rest.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = products[start + i] / temperature + rest[i];
    }
    float own = logits[track];
    float maximum = Exponentials.maximum(logits, 0, logits.length);
    return maximum
        - own
        + StrictMath.log(Exponentials.expAndSum(logits, 0, logits.length, maximum));
  }
}
