package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * From input vectors to query vectors, forth and back: an LSTM, layer norm where it is wanted,
 * dropout and a projection.
 */
final class SequenceNetwork {

  private final LstmLayer layer;
  private final Optional<NormalizedStates> norm;
  private final Projection projection;
  private final int inputSize;
  private final int hiddenSize;
  private final double dropout;

  /** A network whose queries have the size of its inputs. */
  SequenceNetwork(
      int inputSize,
      int hiddenSize,
      boolean layerNorm,
      double dropout,
      boolean spareEqual,
      SplittableRandom random) {
    this.layer = new LstmLayer(inputSize, hiddenSize, random);
    this.norm = layerNorm ? Optional.of(new NormalizedStates(hiddenSize)) : Optional.empty();
    this.projection = new Projection(hiddenSize, inputSize, spareEqual, random);
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.dropout = dropout;
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(layer.parameters());
    norm.ifPresent(states -> all.add(states.weights()));
    all.addAll(projection.parameters());
    return all;
  }

  LstmCell cell() {
    return layer.cell();
  }

  float[] layerNorm() {
    return norm.map(states -> states.weights().values()).orElse(new float[0]);
  }

  float[] projection() {
    return projection.matrix();
  }

  /** What the queries are good for. */
  @FunctionalInterface
  interface Head {

    /**
     * Judges queries.
     *
     * @param queries a row for each position
     * @param gradient of the same size; to be overwritten with the gradient of the loss
     * @return the loss
     */
    double loss(float[] queries, float[] gradient);
  }

  /**
   * Runs inputs forth and the gradient of a loss back; adds to the gradients of the parameters.
   *
   * @param inputs a row for each position of the batch; overwritten with their gradient
   * @return the loss
   */
  double train(Batch batch, float[] inputs, SplittableRandom random, Head head) {
    try (LstmLayer.Pass pass =
        layer.forward(batch.pad(inputs, inputSize), batch.steps(), batch.sequences())) {
      float[] hidden = normalized(batch.pack(pass.hidden(), hiddenSize));
      Dropout mask = new Dropout(hidden.length, dropout, random);
      mask.apply(hidden);
      float[] queries = projection.forward(hidden);
      float[] gradient = new float[queries.length];
      double loss = head.loss(queries, gradient);
      gradient = projection.backward(hidden, gradient);
      mask.apply(gradient);
      if (norm.isPresent()) {
        norm.get().backward(gradient);
      }
      float[] inputGradient = pass.backward(batch.pad(gradient, hiddenSize));
      float[] packed = batch.pack(inputGradient, inputSize);
      System.arraycopy(packed, 0, inputs, 0, packed.length);
      return loss;
    }
  }

  private float[] normalized(float[] states) {
    return norm.map(layer -> layer.forward(states)).orElse(states);
  }

  /** The queries of a batch, without dropout. */
  float[] queries(Batch batch, float[] inputs) {
    float[] block = batch.pad(inputs, inputSize);
    try (LstmLayer.Pass pass = layer.forward(block, batch.steps(), batch.sequences())) {
      return projection.forward(normalized(batch.pack(pass.hidden(), hiddenSize)));
    }
  }
}
