package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnWeights;
import org.songnet.models.java.rnn.Seeds;

/**
 * The item LSTM while it is trained: embeddings in, the same embeddings out.
 *
 * <p>The biases of the tracks start at popularity, so only what the session adds has to be learned.
 */
final class ItemModel implements SequenceModel {

  /** Range of the embeddings before training. */
  private static final double EMBEDDING_RANGE = 0.2;

  private final RnnConfig config;
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
   * @param logPopularity by catalog index
   */
  ItemModel(RnnConfig config, int[] counts, float[] logPopularity) {
    this.config = config;
    SplittableRandom random = Seeds.random(config.seed(), Seeds.WEIGHTS);
    int size = config.embeddingSize();
    vectors = new Parameter("itemVectors", counts.length, size).uniform(EMBEDDING_RANGE, random);
    bias = new Parameter("itemBias", counts.length, 1);
    System.arraycopy(logPopularity, 0, bias.values(), 0, counts.length);
    network =
        new SequenceNetwork(
            size, config.hiddenSize(), config.layerNorm(), config.hiddenDropout(), true, random);
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

  /** The weights as they are now. */
  RnnWeights weights() {
    LstmCell cell = network.cell();
    return new RnnWeights(
        vectors.values(),
        bias.values(),
        cell.input(),
        cell.recurrent(),
        cell.bias(),
        network.projection(),
        network.layerNorm());
  }
}
