package org.songnet.models.java.hybrid;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.learn.ScorerTrainer;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Recommends in stages: several models propose candidates, a ranker orders them, rules put the last
 * touch.
 *
 * <p>The ranker is learnt on interactions that the models did not see meanwhile. {@code blend}, the
 * default, is that of {@link HybridTrainer}: a weighted sum of what the models say. Any other is a
 * classifier of pairs of a listener and a candidate, such as {@code logistic} or {@code xgboost} of
 * songnet-models-tribuo, that learns which candidates the listener went on to hear: from what every
 * model says, the shares of the artist and the genres in what the listener hears, popularity, age,
 * when and how often it was heard before, and how it sounds. Features the data does not have are
 * left out.
 *
 * <p>Then, where they are asked for, in this order: a cap for each artist, variety, calibration to
 * the genres and to the popularity of what the listener heard.
 *
 * <p>Lists may be shorter than asked for: they have candidates only. Thread-safe if the trainers of
 * the parts are.
 */
public final class PipelineTrainer implements Trainer {

  private final PipelineConfig config;
  private final HybridTrainer ranking;
  private final Optional<ScorerTrainer> scorer;
  private final Optional<FeatureExtractor> features;

  /** iALS and item neighbours. */
  public PipelineTrainer() {
    this(PipelineConfig.defaults());
  }

  /**
   * The models a configuration names, with their default configurations but for its settings.
   *
   * @throws IllegalArgumentException if no module on the class path trains one of them, or the
   *     ranker
   */
  public PipelineTrainer(PipelineConfig config) {
    this(config, new HybridTrainer(config.ranking()), scorer(config), Optional.empty());
  }

  /**
   * These models, whatever the configuration names.
   *
   * @param trainers at least one, by their names, in this order
   */
  public PipelineTrainer(PipelineConfig config, Map<String, Trainer> trainers) {
    this(
        config.withGenerators(String.join(",", trainers.keySet())),
        new HybridTrainer(config.ranking(), trainers),
        scorer(config),
        Optional.empty());
  }

  private PipelineTrainer(
      PipelineConfig config,
      HybridTrainer ranking,
      Optional<ScorerTrainer> scorer,
      Optional<FeatureExtractor> features) {
    this.config = config;
    this.ranking = ranking;
    this.scorer = scorer;
    this.features = features;
  }

  /** The same, with a ranker that hears how tracks sound; a blend does not. */
  public PipelineTrainer withFeatures(FeatureExtractor extractor) {
    return new PipelineTrainer(config, ranking, scorer, Optional.of(extractor));
  }

  private static Optional<ScorerTrainer> scorer(PipelineConfig config) {
    return config.blends()
        ? Optional.empty()
        : Optional.of(RankerSettings.trainer(config.ranker(), config.rankerSettings()));
  }

  @Override
  public Recommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    return scorer
        .map(trainer -> fitPairs(training, trainer, listener))
        .orElseGet(() -> fitBlend(training, listener));
  }

  private Recommender fitBlend(Interactions training, TrainingListener listener) {
    HybridRecommender blend = (HybridRecommender) ranking.fit(training, listener);
    return pipeline(
        training,
        new BlendStage(blend, config.candidates()),
        blend.info().capabilities(),
        blend.info().metrics());
  }

  private Recommender fitPairs(
      Interactions training, ScorerTrainer trainer, TrainingListener listener) {
    Sound sound =
        features.map(extractor -> Sound.of(training.catalog(), extractor)).orElse(Sound.NONE);
    PairTrainer.Result fitted =
        new PairTrainer(config, ranking, trainer).fit(training, sound, listener);
    return pipeline(
        training, fitted.stage(), HybridTrainer.capabilities(fitted.models()), fitted.metrics());
  }

  private Recommender pipeline(
      Interactions training,
      RankingStage stage,
      Set<Capability> ofModels,
      Map<String, Double> metrics) {
    Set<Capability> capabilities = EnumSet.copyOf(ofModels);
    capabilities.remove(Capability.LOG_PROBABILITIES);
    if (config.artistCap() > 0
        || config.variety() > 0
        || config.genreWeight() > 0
        || config.popularityWeight() > 0) {
      capabilities.remove(Capability.EXPLAIN);
    }
    ModelInfo info =
        new ModelInfo(
            PipelineProvider.NAME, capabilities, ModelInfo.TrainingSummary.of(training), metrics);
    return new PipelineRecommender(
        training.catalog(), info, config, stage, Histories.of(training), Popularity.of(training));
  }
}
