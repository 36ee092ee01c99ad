package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The item LSTM while it is trained: embeddings in, the same embeddings out.
 *
 * <p>The biases of the tracks start at popularity, so only what the session adds has to be learned.
 */
final class ItemModel implements SequenceModel {

  /** Range of the embeddings before training. */
  private static final double EMBEDDING_RANGE = 0.1;

  private final LstmConfig config;
  private final Parameter vectors;
  private final Parameter bias;
  private final LstmLayer layer;
  private final Projection projection;
  private final SoftmaxLoss loss;
  private final Candidates everything;
  private final Candidates.Sampler sampler;
  private final boolean full;

  /**
   * An untrained model.
   *
   * @param counts how often each track of the catalog was heard
   */
  ItemModel(LstmConfig config, int[] counts) {
    this.config = config;
    SplittableRandom random = Seeds.random(config.seed(), Seeds.WEIGHTS);
    int size = config.embeddingSize();
    vectors = new Parameter("itemVectors", counts.length, size).uniform(EMBEDDING_RANGE, random);
    bias = new Parameter("itemBias", counts.length, 1);
    System.arraycopy(Popularity.logProbabilities(counts), 0, bias.values(), 0, counts.length);
    layer = new LstmLayer(size, config.hiddenSize(), random);
    projection = new Projection(config.hiddenSize(), size, true, random);
    loss = new SoftmaxLoss(vectors, bias);
    everything = Candidates.all(counts.length);
    sampler = new Candidates.Sampler(counts, config.popularityExponent(), config.negatives());
    full = counts.length <= config.fullSoftmaxUpTo();
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(vectors, bias));
    all.addAll(layer.parameters());
    all.addAll(projection.parameters());
    return all;
  }

  @Override
  public double train(Batch batch, float scale, SplittableRandom random) {
    int size = config.embeddingSize();
    float[] embedded = embed(batch.inputs());
    Dropout inputMask = new Dropout(embedded.length, config.embeddingDropout(), random);
    inputMask.apply(embedded);
    try (LstmLayer.Pass pass =
        layer.forward(batch.pad(embedded, size), batch.steps(), batch.sequences())) {
      float[] hidden = batch.pack(pass.hidden(), config.hiddenSize());
      Dropout hiddenMask = new Dropout(hidden.length, config.hiddenDropout(), random);
      hiddenMask.apply(hidden);
      float[] queries = projection.forward(hidden);
      float[] gradient = new float[queries.length];
      Candidates candidates = full ? everything : sampler.draw(random);
      double sum = loss.train(queries, batch.targets(), candidates, scale, gradient);

      gradient = projection.backward(hidden, gradient);
      hiddenMask.apply(gradient);
      float[] inputGradient =
          batch.pack(pass.backward(batch.pad(gradient, config.hiddenSize())), size);
      inputMask.apply(inputGradient);
      for (int position = 0; position < batch.positions(); position++) {
        vectors.addGradient(batch.inputs()[position], inputGradient, position * size, 1);
      }
      return sum;
    }
  }

  @Override
  public double evaluate(Batch batch) {
    float[] block = batch.pad(embed(batch.inputs()), config.embeddingSize());
    try (LstmLayer.Pass pass = layer.forward(block, batch.steps(), batch.sequences())) {
      float[] queries = projection.forward(batch.pack(pass.hidden(), config.hiddenSize()));
      return loss.evaluate(queries, batch.targets(), everything);
    }
  }

  private float[] embed(int[] items) {
    int size = config.embeddingSize();
    float[] rows = new float[items.length * size];
    for (int i = 0; i < items.length; i++) {
      System.arraycopy(vectors.values(), items[i] * size, rows, i * size, size);
    }
    return rows;
  }

  /** The model as it is now, for serving. */
  ItemNetwork network() {
    int items = vectors.rows();
    int size = vectors.width();
    float[] columns = new float[items * size];
    for (int item = 0; item < items; item++) {
      for (int i = 0; i < size; i++) {
        columns[i * items + item] = vectors.values()[item * size + i];
      }
    }
    return new ItemNetwork(columns, bias.values().clone(), layer.cell(), projection.matrix());
  }
}
