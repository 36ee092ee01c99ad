package org.songnet.models.java.rnn;

import java.util.Map;
import java.util.Optional;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.CollapseSentinel;
import org.songnet.spi.Popularity;

/**
 * Trains {@link RnnRecommender}s: networks that predict the next track of a session from the ones
 * before.
 *
 * <p>The model is that of Hidasi and Karatzoglou 2018, "Recurrent Neural Networks with Top-k Gains
 * for Session-based Recommendations" (GRU4Rec), with what makes it good: input and output
 * embeddings are the same table, the softmax is full or has many shared negatives, embeddings and
 * states have dropout. Only the order of a session counts, not its times.
 *
 * <p>Pure Java on the kernel of {@link org.songnet.vector.Gemm}: start java with {@code
 * --add-modules jdk.incubator.vector}. Works in the fork-join pool it is called in; the number of
 * threads does not change the model. Immutable.
 */
public final class RnnTrainer implements Trainer {

  /** What is worth searching: both kinds of units like the same. */
  static final Map<String, String> SEARCH_SPACE =
      Map.of(
          "embeddingSize", "32..256 log",
          "hiddenSize", "32..256 log",
          "layerNorm", "true|false",
          "embeddingDropout", "0..0.5",
          "hiddenDropout", "0..0.5",
          "learningRate", "1e-3..1e-2 log",
          "batchSize", "32..256 log");

  private final RnnConfig config;
  private final Optional<FeatureExtractor> features;

  /**
   * A trainer with this configuration, for tracks of which only the order they are heard in counts.
   */
  public RnnTrainer(RnnConfig config) {
    this(config, Optional.empty());
  }

  private RnnTrainer(RnnConfig config, Optional<FeatureExtractor> features) {
    this.config = config;
    this.features = features;
  }

  /**
   * The same for tracks with features: the vector of a track is its own part plus what a matrix
   * makes of its features, standardised over the catalog.
   *
   * <p>A track that training never heard is scored by its features alone, and the model declares
   * {@link org.songnet.Capability#COLD_TRACKS}. The features stay in the trainer: the model keeps
   * the vectors they make.
   */
  public RnnTrainer withFeatures(FeatureExtractor extractor) {
    return new RnnTrainer(config, Optional.of(extractor));
  }

  @Override
  public RnnRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no session has two tracks, or if an extractor does not give
   *     what it must
   * @throws org.songnet.TrainingException if the loss is no longer a number, or if the model goes
   *     on all sessions alike
   */
  @Override
  public RnnRecommender fit(Interactions training, TrainingListener listener) {
    Sequences sequences =
        Sequences.ofEvents(
            training,
            config.carry() > 0,
            config.validationShare(),
            config.maxLength(),
            config.seed());
    float[] logPopularity = Popularity.of(training).logProbabilities();
    Optional<CatalogFeatures> table =
        features.map(extractor -> CatalogFeatures.of(training.catalog(), extractor));
    RnnModel model = new RnnModel(config, training.trackCounts(), logPopularity, table);
    CollapseSentinel sentinel = sentinel(training);
    RnnConfig nobodyKnown = config.withCarry(0);
    Map<String, Double> metrics =
        new TrainingLoop(
                config,
                model,
                sequences,
                Listens.of(training, config),
                listener,
                epoch ->
                    sentinel.afterEpoch(
                        epoch, RnnRecommender.of(nobodyKnown, training, model.weights(), Map.of())))
            .run();
    RnnRecommender trained =
        RnnRecommender.of(config, table.isPresent(), training, model.weights(), metrics);
    sentinel.check(trained);
    return trained;
  }

  /** What stops the training of a network that answers all sessions alike. */
  public static CollapseSentinel sentinel(Interactions training) {
    return CollapseSentinel.ofSessions(
        training,
        "the biases of the tracks explain everything and the states nothing: train more epochs,"
            + " or use a lower learningRate or less dropout");
  }
}
