package org.songnet.models.dl4j;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.models.java.rnn.Sequences;
import org.songnet.spi.CollapseSentinel;
import org.songnet.spi.Popularity;

/**
 * Trains {@link FeatureLstmRecommender}s: networks that predict the features of the next track of a
 * session from the features of the ones before.
 *
 * <p>All that is known of a track is its features, so tracks of the catalog that were never heard
 * are recommended as well as any other. Immutable, if the extractor is.
 */
public final class FeatureLstmTrainer implements Trainer {

  private final FeatureLstmConfig config;
  private final FeatureExtractor extractor;
  private final Optional<Path> checkpoint;

  /** A trainer without checkpoints. */
  public FeatureLstmTrainer(FeatureLstmConfig config, FeatureExtractor extractor) {
    this(config, extractor, Optional.empty());
  }

  private FeatureLstmTrainer(
      FeatureLstmConfig config, FeatureExtractor extractor, Optional<Path> checkpoint) {
    this.config = config;
    this.extractor = extractor;
    this.checkpoint = checkpoint;
  }

  /** The same with a checkpoint after every epoch, as {@link LstmTrainer#withCheckpoint} has it. */
  public FeatureLstmTrainer withCheckpoint(Path file) {
    return new FeatureLstmTrainer(config, extractor, Optional.of(file));
  }

  @Override
  public FeatureLstmRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no session has two tracks, or if the extractor does not
   *     give what it must
   */
  @Override
  public FeatureLstmRecommender fit(Interactions training, TrainingListener listener) {
    LoopConfig loop = config.loop();
    Sequences sequences =
        Sequences.of(training, loop.validationShare(), loop.maxLength(), loop.seed());
    CatalogFeatures features = CatalogFeatures.of(training.catalog(), extractor);
    FeatureModel model = new FeatureModel(config, features);
    String identity = config + " " + extractor.names() + Arrays.hashCode(features.rows());
    CollapseSentinel sentinel =
        CollapseSentinel.ofSessions(
            training,
            "the expected features are about the same after every session: train more epochs, use a"
                + " lower learningRate or less dropout, or give features that tell tracks apart");
    Map<String, Double> metrics =
        new TrainingLoop<>(
                loop,
                model,
                new SequenceBatches(sequences, loop.batchSize()),
                listener,
                checkpoint.map(file -> new Checkpoint(file, identity, training)),
                epoch -> sentinel.afterEpoch(epoch, recommender(training, model, Map.of())))
            .run();
    FeatureLstmRecommender trained = recommender(training, model, metrics);
    sentinel.check(trained);
    return trained;
  }

  private FeatureLstmRecommender recommender(
      Interactions training, FeatureModel model, Map<String, Double> metrics) {
    return new FeatureLstmRecommender(
        config,
        training.catalog(),
        new ModelInfo(
            FeatureLstmRecommender.NAME,
            FeatureLstmRecommender.CAPABILITIES,
            ModelInfo.TrainingSummary.of(training),
            metrics),
        model.network(),
        Popularity.of(training).logProbabilities());
  }
}
