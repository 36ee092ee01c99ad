package org.songnet.models.dl4j.twotower;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.dl4j.Checkpoint;
import org.songnet.models.dl4j.NativeThreads;
import org.songnet.models.dl4j.TrainingLoop;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.spi.CollapseSentinel;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Trains two networks, one that makes vectors of listeners and one that makes vectors of songs, so
 * that products of the two say who hears what.
 *
 * <p>After Yi et al., "Sampling-Bias-Corrected Neural Modeling for Large Corpus Item
 * Recommendations" (RecSys 2019): the songs of the other pairs of a batch are the ones a listener
 * might have heard instead ({@link TwoTowerConfig.Objective#SOFTMAX}). A song is known by numbers
 * learnt for it and by features; a listener by numbers learnt for him and by a random part of his
 * history, as in Covington et al., "Deep Neural Networks for YouTube Recommendations" (RecSys
 * 2016). The learnt numbers of songs and listeners are left out at random, so that features alone
 * will do for songs nobody has heard, and a history for listeners not seen in training. The other
 * objectives make the classic ranker of two towers and a squared error.
 *
 * <p>A pair of listener and song counts once, however often he heard it; how often is part of his
 * history, and of {@link TwoTowerConfig.Objective#SHARE}. The training metric {@code topKAccuracy}
 * says how often the song was among the {@link TwoTowerConfig#topK} best of the candidates of the
 * batch, in validation of the catalog less what the listener heard in training.
 *
 * <p>Immutable, if the extractor is. Learns with one thread of native code, so that every machine
 * of one kind makes the same model.
 */
public final class TwoTowerTrainer implements Trainer {

  private static final String ADVICE =
      "train more epochs, use a lower learningRate or regularisation, or give features that tell"
          + " songs apart";

  private final TwoTowerConfig config;
  private final Optional<FeatureExtractor> extractor;
  private final Optional<Path> checkpoint;

  /** A trainer that knows songs only by who heard them. */
  public TwoTowerTrainer(TwoTowerConfig config) {
    this(config, Optional.empty(), Optional.empty());
  }

  /** A trainer that knows songs by features as well. */
  public TwoTowerTrainer(TwoTowerConfig config, FeatureExtractor extractor) {
    this(config, Optional.of(extractor), Optional.empty());
  }

  private TwoTowerTrainer(
      TwoTowerConfig config, Optional<FeatureExtractor> extractor, Optional<Path> checkpoint) {
    this.config = config;
    this.extractor = extractor;
    this.checkpoint = checkpoint;
  }

  /**
   * The same with a checkpoint after every epoch, as {@link
   * org.songnet.models.dl4j.LstmTrainer#withCheckpoint} has it.
   */
  public TwoTowerTrainer withCheckpoint(Path file) {
    return new TwoTowerTrainer(config, extractor, Optional.of(file));
  }

  @Override
  public TwoTowerRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no interactions, or if the extractor does not
   *     give what it must
   * @throws org.songnet.TrainingException if the loss is no longer a number, or if everybody is
   *     given one list; under {@link TwoTowerConfig.Objective#POPULARITY} that is what is wanted
   */
  @Override
  public TwoTowerRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Histories histories = Histories.of(training);
    CatalogFeatures features =
        extractor
            .map(known -> CatalogFeatures.of(training.catalog(), known))
            .orElseGet(CatalogFeatures::none);
    Pairs pairs = new Pairs(histories.matrix(), config);
    TwoTowerModel model = new TwoTowerModel(config, histories.matrix(), pairs.heard(), features);
    Function<Map<String, Double>, TwoTowerRecommender> recommender =
        metrics -> recommender(training, histories, model, features, metrics);
    CollapseSentinel sentinel = CollapseSentinel.ofUsers(training, ADVICE);
    boolean personal = config.objective() != TwoTowerConfig.Objective.POPULARITY;
    IntConsumer afterEpoch =
        epoch -> {
          if (personal) {
            sentinel.afterEpoch(epoch, recommender.apply(Map.of()));
          }
        };
    Map<String, Double> metrics =
        new HashMap<>(
            new TrainingLoop<>(
                    config.loop(),
                    model,
                    pairs,
                    listener,
                    checkpoint(training, features),
                    afterEpoch)
                .run());
    metrics.putAll(NativeThreads.withOne(() -> accuracy(model, pairs)));
    TwoTowerRecommender trained = NativeThreads.withOne(() -> recommender.apply(metrics));
    if (personal) {
      sentinel.check(trained);
    }
    return trained;
  }

  private TwoTowerRecommender recommender(
      Interactions training,
      Histories histories,
      TwoTowerModel model,
      CatalogFeatures features,
      Map<String, Double> metrics) {
    ModelInfo info =
        new ModelInfo(
            TwoTowerRecommender.NAME,
            TwoTowerRecommender.capabilities(features.size() > 0),
            ModelInfo.TrainingSummary.of(training),
            metrics);
    return new TwoTowerRecommender(
        config,
        training.catalog(),
        info,
        Popularity.of(training),
        histories,
        model.servedListeners(),
        model.songVectors());
  }

  private Optional<Checkpoint> checkpoint(Interactions training, CatalogFeatures features) {
    String names = extractor.map(FeatureExtractor::names).orElse(List.of()).toString();
    String identity = config + " " + names + Arrays.hashCode(features.rows());
    return checkpoint.map(file -> new Checkpoint(file, identity, training));
  }

  /** The metric of the parameters that are kept. */
  private static Map<String, Double> accuracy(TwoTowerModel model, Pairs pairs) {
    if (pairs.validation().isEmpty()) {
      return Map.of();
    }
    model.startPass();
    pairs.validation().forEach(model::evaluate);
    return model.metrics();
  }
}
