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
  private static final double EMBEDDING_RANGE = 0.2;

  private final LstmConfig config;
  private final Parameter vectors;
  private final Parameter bias;
  private final SequenceNetwork network;
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
    network = new SequenceNetwork(size, config.hiddenSize(), config.hiddenDropout(), true, random);
    loss = new SoftmaxLoss(vectors, bias);
    everything = Candidates.all(counts.length);
    sampler = new Candidates.Sampler(counts, config.popularityExponent(), config.negatives());
    full = counts.length <= config.fullSoftmaxUpTo();
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(vectors, bias));
    all.addAll(network.parameters());
    return all;
  }

  @Override
  public double train(Batch batch, float scale, SplittableRandom random) {
    Candidates candidates = full ? everything : sampler.draw(random);
    float[] rows = embed(batch.inputs());
    Dropout mask = new Dropout(rows.length, config.embeddingDropout(), random);
    mask.apply(rows);
    double sum =
        network.train(
            batch,
            rows,
            random,
            (queries, gradient) ->
                loss.train(queries, batch.targets(), candidates, scale, gradient));
    mask.apply(rows);
    for (int position = 0; position < batch.positions(); position++) {
      vectors.addGradient(batch.inputs()[position], rows, position * vectors.width(), 1);
    }
    return sum;
  }

  @Override
  public double evaluate(Batch batch) {
    float[] queries = network.queries(batch, embed(batch.inputs()));
    return loss.evaluate(queries, batch.targets(), everything);
  }

  private float[] embed(int[] items) {
    int size = vectors.width();
    float[] rows = new float[items.length * size];
    for (int i = 0; i < items.length; i++) {
      System.arraycopy(vectors.values(), items[i] * size, rows, i * size, size);
    }
    return rows;
  }

  /** The model as it is now, for serving. */
  ItemNetwork network() {
    return new ItemNetwork(
        Columns.transpose(vectors.values(), vectors.width()),
        bias.values().clone(),
        network.cell(),
        network.projection());
  }
}
