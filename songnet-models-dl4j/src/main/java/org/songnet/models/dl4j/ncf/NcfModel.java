package org.songnet.models.dl4j.ncf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseNetwork;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.java.rnn.Seeds;
import org.songnet.vector.SparseMatrix;

/**
 * The tables and the network while they are trained.
 *
 * <p>A batch is worked on in stripes that run in parallel and only read the tables; the gradients
 * are added up afterwards in order, so the number of threads does not matter. Not thread-safe.
 */
final class NcfModel implements EpochLoop.Model {

  /** Deviation of the vectors before training. */
  private static final double DEVIATION = .1;

  /** Touched tracks of a stripe. */
  private static final int STRIPE = 64;

  final NcfConfig config;
  final Optional<Preferences> preferences;
  final float[] preferred;
  final Optional<DenseNetwork> network;
  final int inputSize;

  private final Parameter users;
  private final Parameter tracks;
  private final Parameter trackBias;
  private final Parameter userInputs;
  private final Parameter trackInputs;
  private final Sampler sampler;
  private final int[] training;
  private final List<Examples> validation;

  /**
   * An untrained model.
   *
   * @param plays what each listener touched
   * @param preferences over the same catalog, if the configuration needs them
   */
  NcfModel(NcfConfig config, SparseMatrix plays, Optional<Preferences> preferences) {
    this.config = config;
    this.preferences = preferences;
    this.preferred = preferences.map(table -> table.of(plays)).orElse(new float[0]);
    SplittableRandom random = Seeds.random(config.seed(), Seeds.WEIGHTS);
    users = new Parameter("users", plays.rows(), config.factors()).gaussian(DEVIATION, random);
    tracks = new Parameter("tracks", plays.columns(), config.factors()).gaussian(DEVIATION, random);
    trackBias = new Parameter("biases of tracks", plays.columns(), 1);
    boolean embeds = config.hiddenSize() > 0 && config.input() == NcfConfig.Input.EMBEDDINGS;
    inputSize = embeds ? config.embeddingSize() : preferences.map(Preferences::size).orElse(0);
    int trained = embeds ? inputSize : 0;
    userInputs =
        new Parameter("embeddings of users", plays.rows(), trained).gaussian(DEVIATION, random);
    trackInputs =
        new Parameter("embeddings of tracks", plays.columns(), trained).gaussian(DEVIATION, random);
    network =
        config.hiddenSize() == 0
            ? Optional.empty()
            : Optional.of(DenseNetwork.random(sizes(), Activation.RELU, config.dropout(), random));
    sampler = new Sampler(plays, config.negatives());
    boolean[] held = held(plays, Seeds.random(config.seed(), Seeds.SPLIT));
    training = IntStream.range(0, plays.size()).filter(i -> !held[i]).toArray();
    validation = validation(IntStream.range(0, plays.size()).filter(i -> held[i]).toArray());
  }

  private int[] sizes() {
    int[] sizes = new int[config.hiddenLayers() + 2];
    sizes[0] = 2 * inputSize;
    for (int layer = 0; layer < config.hiddenLayers(); layer++) {
      sizes[layer + 1] = config.hiddenSize() >> layer;
    }
    sizes[config.hiddenLayers() + 1] = 1;
    return sizes;
  }

  /** Which positions are held out: whole listeners, or where these have vectors some tracks. */
  private boolean[] held(SparseMatrix plays, SplittableRandom random) {
    boolean byListener = config.input() == NcfConfig.Input.FEATURES && config.factors() == 0;
    boolean[] held = new boolean[plays.size()];
    for (int user = 0; user < plays.rows(); user++) {
      boolean all = random.nextDouble() < config.validationShare();
      for (int i = plays.start(user); i < plays.end(user); i++) {
        held[i] = byListener ? all : random.nextDouble() < config.validationShare();
      }
    }
    return held;
  }

  private List<Examples> validation(int[] positions) {
    List<Examples> examples = new ArrayList<>();
    SplittableRandom random = Seeds.random(config.seed(), Seeds.SPLIT, 1);
    for (int from = 0; from < positions.length; from += STRIPE) {
      examples.add(
          sampler.examples(
              Arrays.copyOfRange(positions, from, Math.min(positions.length, from + STRIPE)),
              random));
    }
    return examples;
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(users, tracks, userInputs, trackInputs));
    if (config.factors() > 0) {
      all.add(trackBias);
    }
    network.ifPresent(layers -> all.addAll(layers.parameters()));
    return all;
  }

  @Override
  public int examples() {
    return training.length;
  }

  @Override
  public double train(int[] batch, SplittableRandom random) {
    int stripes = (batch.length + STRIPE - 1) / STRIPE;
    SplittableRandom[] randoms = new SplittableRandom[stripes];
    Arrays.setAll(randoms, i -> random.split());
    float scale = 1f / batch.length;
    List<Stripe> done =
        IntStream.range(0, stripes)
            .parallel()
            .mapToObj(i -> stripe(batch, i * STRIPE, randoms[i]).train(scale, randoms[i]))
            .toList();
    double loss = 0;
    for (Stripe stripe : done) {
      loss += stripe.loss();
      stripe.addGradients(scale);
    }
    return loss;
  }

  private Stripe stripe(int[] batch, int from, SplittableRandom random) {
    int[] positions = new int[Math.min(batch.length, from + STRIPE) - from];
    Arrays.setAll(positions, i -> training[batch[from + i]]);
    return new Stripe(this, sampler.examples(positions, random));
  }

  @Override
  public OptionalDouble validate() {
    int positives = validation.stream().mapToInt(Examples::positives).sum();
    if (positives == 0) {
      return OptionalDouble.empty();
    }
    double loss = 0;
    for (Examples examples : validation) {
      loss += new Stripe(this, examples).evaluate();
    }
    return OptionalDouble.of(loss / positives);
  }

  Parameter users() {
    return users;
  }

  Parameter tracks() {
    return tracks;
  }

  Parameter trackBias() {
    return trackBias;
  }

  Parameter userInputs() {
    return userInputs;
  }

  Parameter trackInputs() {
    return trackInputs;
  }

  /** What the network sees of all listeners, row after row. */
  float[] listenerRows() {
    return config.input() == NcfConfig.Input.FEATURES ? preferred : userInputs.values();
  }

  /** What the network sees of all tracks, row after row. */
  float[] trackRows() {
    return config.input() == NcfConfig.Input.FEATURES
        ? preferences.orElseThrow().features()
        : trackInputs.values();
  }

  /** The model as it is now, for serving. */
  NcfWeights weights() {
    boolean product = config.factors() > 0;
    boolean layers = network.isPresent();
    return new NcfWeights(
        users.values(),
        tracks.values(),
        product ? trackBias.values() : new float[0],
        layers ? listenerRows() : new float[0],
        layers ? trackRows() : new float[0],
        network.map(DenseNetwork::layers));
  }
}
