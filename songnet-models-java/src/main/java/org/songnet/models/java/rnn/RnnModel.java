package org.songnet.models.java.rnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.songnet.models.java.rnn.RnnConfig.Cell;
import org.songnet.models.java.rnn.RnnConfig.Loss;

/**
 * The network while it is trained: embeddings in, the same embeddings out.
 *
 * <p>With cross-entropy the biases of the tracks start at popularity, so only what the session adds
 * has to be learned. Not thread-safe; works in parallel inside.
 */
final class RnnModel {

  /** Range of the embeddings before training. */
  private static final double EMBEDDING_RANGE = 0.2;

  /** Positions of a task. */
  private static final int POSITIONS = 256;

  private final int size;
  private final int hiddenSize;
  private final ItemVectors items;
  private final Parameter vectors;
  private final Parameter bias;
  private final RecurrentLayer layer;
  private final Optional<Projection> projection;
  private final Optional<Parameter> normWeights;
  private final LayerNorm norm;
  private final Optional<CircumstanceVectors> circumstances;
  private final OutputLayer output;
  private final Dropout embeddingDropout;
  private final Dropout hiddenDropout;
  private final Candidates everything;
  private final Optional<Candidates.Sampler> sampler;

  private float[] embedded = {};
  private float[] embeddedGradient = {};
  private float[] normalized = {};
  private float[] projected = {};
  private float[] queryGradient = {};
  private float[] hiddenGradient = {};

  /**
   * An untrained model.
   *
   * @param counts how often each track of the catalog was heard
   * @param logPopularity by catalog index
   * @param features of the tracks, where known; those never heard then take no part in training
   */
  RnnModel(
      RnnConfig config, int[] counts, float[] logPopularity, Optional<CatalogFeatures> features) {
    SplittableRandom random = Seeds.random(config.seed(), Seeds.WEIGHTS);
    boolean likelihood = config.loss() == Loss.CROSS_ENTROPY;
    size = config.embeddingSize();
    hiddenSize = config.hiddenSize();
    Parameter own =
        new Parameter("itemVectors", counts.length, size).uniform(EMBEDDING_RANGE, random);
    bias = new Parameter("itemBias", counts.length, 1);
    if (likelihood) {
      System.arraycopy(logPopularity, 0, bias.values(), 0, counts.length);
    }
    layer =
        config.cell() == Cell.LSTM
            ? new LstmLayer(size, hiddenSize, random)
            : new GruLayer(size, hiddenSize, random);
    projection =
        hiddenSize == size
            ? Optional.empty()
            : Optional.of(new Projection(hiddenSize, size, random));
    norm = new LayerNorm(hiddenSize);
    normWeights = config.layerNorm() ? Optional.of(normWeights(hiddenSize)) : Optional.empty();
    items =
        features.isEmpty()
            ? ItemVectors.plain(own)
            : new FeatureVectors(
                features.get(), own, counts, config.featureDropout(), EMBEDDING_RANGE, random);
    vectors = items.table();
    output = new OutputLayer(config, vectors, bias);
    Circumstances wanted = new Circumstances(config);
    circumstances =
        wanted.rows() == 0 ? Optional.empty() : Optional.of(new CircumstanceVectors(wanted, size));
    embeddingDropout = new Dropout(config.embeddingDropout());
    hiddenDropout = new Dropout(config.hiddenDropout());
    everything = features.isEmpty() ? Candidates.all(counts.length) : Candidates.heard(counts);
    sampler =
        counts.length <= config.fullSoftmaxUpTo()
            ? Optional.empty()
            : Optional.of(
                new Candidates.Sampler(
                    counts,
                    features.isPresent(),
                    config.popularityExponent(),
                    config.negatives(),
                    likelihood));
  }

  private static Parameter normWeights(int size) {
    float[] untrained = LayerNorm.untrained(size);
    Parameter weights = new Parameter("layerNorm", 1, untrained.length);
    System.arraycopy(untrained, 0, weights.values(), 0, untrained.length);
    return weights;
  }

  /** Everything that is trained, in an order that does not change. */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(items.parameters());
    all.add(bias);
    all.addAll(layer.parameters());
    normWeights.ifPresent(all::add);
    projection.ifPresent(matrix -> all.add(matrix.weights()));
    circumstances.ifPresent(rows -> all.add(rows.table()));
    return all;
  }

  /**
   * Adds the gradients of a batch.
   *
   * @param scale multiplies the gradients
   * @param random where dropout and negatives come from
   * @return the sum of the losses of all positions
   */
  double train(Batch batch, float scale, SplittableRandom random) {
    Candidates candidates = sampler.map(some -> some.draw(random)).orElse(everything);
    long inputMask = random.nextLong();
    long hiddenMask = random.nextLong();
    int positions = batch.positions();
    items.compose(random);
    embed(batch);
    circumstances.ifPresent(rows -> rows.add(batch, embedded, random));
    each(positions, size, (from, to) -> embeddingDropout.apply(embedded, from, to, inputMask));
    layer.forward(batch, embedded);
    float[] hidden = normalized(positions);
    each(positions, hiddenSize, (from, to) -> hiddenDropout.apply(hidden, from, to, hiddenMask));
    double loss;
    if (projection.isPresent()) {
      projection.get().forward(hidden, projected, positions);
      loss = output.train(projected, batch.targets(), candidates, scale, queryGradient);
      projection.get().backward(hidden, queryGradient, hiddenGradient, positions);
    } else {
      loss = output.train(hidden, batch.targets(), candidates, scale, hiddenGradient);
    }
    each(
        positions,
        hiddenSize,
        (from, to) -> hiddenDropout.apply(hiddenGradient, from, to, hiddenMask));
    normWeights.ifPresent(
        weights -> {
          norm.backward(hiddenGradient, positions, weights.values(), weights.gradient());
          weights.touchAll();
        });
    layer.backward(batch, embedded, hiddenGradient, embeddedGradient);
    each(
        positions,
        size,
        (from, to) -> embeddingDropout.apply(embeddedGradient, from, to, inputMask));
    for (int position = 0; position < positions; position++) {
      vectors.addGradient(batch.inputs()[position], embeddedGradient, position * size, 1);
    }
    circumstances.ifPresent(rows -> rows.addGradient(embeddedGradient));
    items.spread();
    return loss;
  }

  /** Predicts all positions, against the whole catalog and without dropout. */
  Judgement evaluate(Batch batch) {
    items.compose();
    embed(batch);
    circumstances.ifPresent(rows -> rows.add(batch, embedded));
    layer.forward(batch, embedded);
    float[] hidden = normalized(batch.positions());
    projection.ifPresent(matrix -> matrix.forward(hidden, projected, batch.positions()));
    return output.evaluate(
        projection.isPresent() ? projected : hidden, batch.targets(), everything);
  }

  /** The states after the last forward pass, normalised where that is wanted. */
  private float[] normalized(int positions) {
    if (normWeights.isEmpty()) {
      return layer.hidden;
    }
    norm.forward(layer.hidden, positions, normWeights.get().values(), normalized);
    return normalized;
  }

  /** Makes the buffers large enough and fills in the vectors of what is heard. */
  private void embed(Batch batch) {
    int positions = batch.positions();
    if (embedded.length < positions * size) {
      embedded = new float[positions * size];
      embeddedGradient = new float[positions * size];
      hiddenGradient = new float[positions * hiddenSize];
      normalized = new float[normWeights.isPresent() ? positions * hiddenSize : 0];
      projected = new float[projection.isPresent() ? positions * size : 0];
      queryGradient = new float[projected.length];
    }
    for (int position = 0; position < positions; position++) {
      int item = batch.inputs()[position];
      System.arraycopy(vectors.values(), item * size, embedded, position * size, size);
    }
  }

  private static void each(int positions, int width, Tasks.Range range) {
    Tasks.ranges(positions * width, POSITIONS * width, range);
  }

  /** The weights as they are now. */
  RnnWeights weights() {
    items.compose();
    return new RnnWeights(
        vectors.values(),
        bias.values(),
        layer.input().values(),
        layer.recurrent().values(),
        layer.bias().values(),
        projection.map(matrix -> matrix.weights().values()).orElse(new float[0]),
        normWeights.map(Parameter::values).orElse(new float[0]),
        circumstances.map(rows -> rows.table().values()).orElse(new float[0]));
  }
}
