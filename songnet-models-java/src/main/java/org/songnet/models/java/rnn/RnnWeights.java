package org.songnet.models.java.rnn;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnet.models.java.rnn.RnnConfig.Cell;

/**
 * The numbers of a trained network, row after row; what trainers hand over.
 *
 * <p>Sizes are those of the {@link RnnConfig}; e is the embedding size, h the hidden size and g the
 * number of products: for an LSTM i, f, g and o, both for the input and for the state; for a GRU z,
 * r and n. The bias has four parts: i, f, g and o, or z, r, n of the input and n of the state. The
 * same weights mean the same model, whichever trainer they are from. Immutable if its arrays are
 * left alone.
 */
public final class RnnWeights {

  private final float[] itemVectors;
  private final float[] itemBias;
  private final float[] input;
  private final float[] recurrent;
  private final float[] gateBias;
  private final float[] projection;
  private final float[] layerNorm;
  private final float[] circumstances;

  /**
   * Copies the arrays.
   *
   * @param itemVectors tracks × e
   * @param itemBias one number for each track
   * @param input e × g·h
   * @param recurrent h × g·h
   * @param gateBias 4·h
   * @param projection h × e; empty where h = e and states are queries themselves
   * @param layerNorm 2·h, gains and then shifts; empty where states are not normalised
   */
  public RnnWeights(
      float[] itemVectors,
      float[] itemBias,
      float[] input,
      float[] recurrent,
      float[] gateBias,
      float[] projection,
      float[] layerNorm) {
    this(itemVectors, itemBias, input, recurrent, gateBias, projection, layerNorm, new float[0]);
  }

  /**
   * The same.
   *
   * @param circumstances a row of e for each of {@link Circumstances}; empty where there are none
   */
  RnnWeights(
      float[] itemVectors,
      float[] itemBias,
      float[] input,
      float[] recurrent,
      float[] gateBias,
      float[] projection,
      float[] layerNorm,
      float[] circumstances) {
    this.itemVectors = itemVectors.clone();
    this.itemBias = itemBias.clone();
    this.input = input.clone();
    this.recurrent = recurrent.clone();
    this.gateBias = gateBias.clone();
    this.projection = projection.clone();
    this.layerNorm = layerNorm.clone();
    this.circumstances = circumstances.clone();
  }

  float[] itemVectors() {
    return itemVectors;
  }

  float[] itemBias() {
    return itemBias;
  }

  float[] input() {
    return input;
  }

  float[] recurrent() {
    return recurrent;
  }

  float[] gateBias() {
    return gateBias;
  }

  float[] projection() {
    return projection;
  }

  float[] layerNorm() {
    return layerNorm;
  }

  float[] circumstances() {
    return circumstances;
  }

  /** Into how many activations the input and the state of a unit go. */
  static int products(Cell cell) {
    return cell == Cell.LSTM ? 4 : 3;
  }

  /**
   * Checks that all sizes are as said.
   *
   * @throws IllegalArgumentException if one is not
   */
  void check(RnnConfig config, int tracks) {
    int size = config.embeddingSize();
    int hidden = config.hiddenSize();
    int width = products(config.cell()) * hidden;
    check("itemVectors", itemVectors, tracks * size);
    check("itemBias", itemBias, tracks);
    check("input", input, size * width);
    check("recurrent", recurrent, hidden * width);
    check("gateBias", gateBias, RecurrentLayer.ACTIVATIONS * hidden);
    check("projection", projection, size == hidden ? 0 : hidden * size);
    check("layerNorm", layerNorm, config.layerNorm() ? 2 * hidden : 0);
    check("circumstances", circumstances, new Circumstances(config).rows() * size);
  }

  private static void check(String name, float[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%s must have %d numbers: %d".formatted(name, length, values.length));
    }
  }

  private List<float[]> all() {
    return List.of(
        itemVectors, itemBias, input, recurrent, gateBias, projection, layerNorm, circumstances);
  }

  /** Whether all numbers are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RnnWeights weights
        && Arrays.deepEquals(all().toArray(), weights.all().toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(all().toArray());
  }
}
