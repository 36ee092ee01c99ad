package org.songnet.models.dl4j.ncf;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.spi.CollapseSentinel;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Trains neural collaborative filtering: who will like what, from who touched what.
 *
 * <p>After He, Liao, Zhang, Nie, Hu and Chua, "Neural Collaborative Filtering" (WWW 2017), with
 * what Rendle, Krichene, Zhang and Anderson, "Neural Collaborative Filtering vs. Matrix
 * Factorization Revisited" (RecSys 2020) found to matter: a product of vectors carries the model,
 * the network is a residual beside it, and both are regularised. It learns from tracks a listener
 * touched and from drawn ones that he did not, each checked, by the log loss; tracks are ranked by
 * the logits, which a saturated sigmoid cannot make equal.
 *
 * <p>Such models have been seen to give everybody the same ten songs. A {@link CollapseSentinel}
 * watches the training and ends it then. Stateless and thread-safe, if the extractor is.
 */
public final class NcfTrainer implements Trainer {

  private final NcfConfig config;
  private final Optional<FeatureExtractor> extractor;

  /** A trainer with the default configuration. */
  public NcfTrainer() {
    this(NcfConfig.defaults());
  }

  /** A trainer that needs to know nothing about tracks. */
  public NcfTrainer(NcfConfig config) {
    this(config, Optional.empty());
  }

  /** A trainer that knows the features of tracks. */
  public NcfTrainer(NcfConfig config, FeatureExtractor extractor) {
    this(config, Optional.of(extractor));
  }

  private NcfTrainer(NcfConfig config, Optional<FeatureExtractor> extractor) {
    this.config = config;
    this.extractor = extractor;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no interactions, or if the configuration needs
   *     features and there is no extractor
   * @throws org.songnet.TrainingException if the loss is no longer a number, or if the model gives
   *     everybody the same list
   */
  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    if (config.needsFeatures() && extractor.isEmpty()) {
      throw new IllegalArgumentException(
          "input=%s with objective=%s needs the features of tracks: give an extractor, or set"
                  .formatted(config.input(), config.objective())
              + " input=embeddings and objective=heard");
    }
    Fitting.start(training, TrainingListener.silent());
    Histories histories = Histories.of(training);
    Popularity popularity = Popularity.of(training);
    NcfModel model =
        new NcfModel(
            config,
            histories.matrix(),
            extractor.map(
                features -> Preferences.over(training.catalog(), features, config.centred())));
    CollapseSentinel sentinel = CollapseSentinel.ofUsers(training, advice());
    Map<String, Double> metrics =
        new TreeMap<>(
            new EpochLoop(
                    config.loop(),
                    model,
                    listener,
                    epoch ->
                        sentinel.afterEpoch(
                            epoch, recommender(training, popularity, histories, model, Map.of())))
                .run());
    metrics.putAll(sentinel.check(recommender(training, popularity, histories, model, Map.of())));
    return recommender(training, popularity, histories, model, metrics);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  private NcfRecommender recommender(
      Interactions training,
      Popularity popularity,
      Histories histories,
      NcfModel model,
      Map<String, Double> metrics) {
    ModelInfo info =
        new ModelInfo(
            NcfProvider.NAME,
            NcfRecommender.capabilities(config),
            ModelInfo.TrainingSummary.of(training),
            metrics);
    return new NcfRecommender(
        config, training.catalog(), info, popularity, histories, model.weights());
  }

  private String advice() {
    if (config.input() == NcfConfig.Input.FEATURES && !config.centred()) {
      return "averages of features that go from 0 to 1 are alike for all listeners: set"
          + " centred=true, or input=embeddings with factors=64";
    }
    if (config.negatives() == 0) {
      return "it learns from nothing that listeners left alone: set negatives=4 to 8";
    }
    return "the biases of the tracks explain everything, or units have died: use a lower"
        + " learningRate or weightDecay, more factors or more epochs";
  }
}
