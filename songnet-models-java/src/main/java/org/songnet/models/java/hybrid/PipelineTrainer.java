package org.songnet.models.java.hybrid;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Recommends in stages: several models propose candidates, what they all say ranks them, rules put
 * the last touch.
 *
 * <p>The ranking is the blend of {@link HybridTrainer}, learnt on interactions that the models did
 * not see. It reads the scores of every model for every candidate, whoever proposed it. Then, where
 * they are asked for, in this order: a cap for each artist, variety, calibration to the genres and
 * to the popularity of what the listener heard.
 *
 * <p>Lists may be shorter than asked for: they have candidates only. Thread-safe if the trainers of
 * the parts are.
 */
public final class PipelineTrainer implements Trainer {

  private final PipelineConfig config;
  private final HybridTrainer ranking;

  /** iALS and item neighbours. */
  public PipelineTrainer() {
    this(PipelineConfig.defaults());
  }

  /**
   * The models a configuration names, with their default configurations but for its settings.
   *
   * @throws IllegalArgumentException if no module on the class path trains one of them
   */
  public PipelineTrainer(PipelineConfig config) {
    this.config = config;
    this.ranking = new HybridTrainer(config.ranking());
  }

  /**
   * These models, whatever the configuration names.
   *
   * @param trainers at least one, by their names, in this order
   */
  public PipelineTrainer(PipelineConfig config, Map<String, Trainer> trainers) {
    this.config = config.withGenerators(String.join(",", trainers.keySet()));
    this.ranking = new HybridTrainer(config.ranking(), trainers);
  }

  @Override
  public Recommender fit(Interactions training, TrainingListener listener) {
    HybridRecommender ranker = (HybridRecommender) ranking.fit(training, listener);
    Set<Capability> capabilities = EnumSet.copyOf(ranker.info().capabilities());
    capabilities.remove(Capability.LOG_PROBABILITIES);
    if (config.artistCap() > 0
        || config.variety() > 0
        || config.genreWeight() > 0
        || config.popularityWeight() > 0) {
      capabilities.remove(Capability.EXPLAIN);
    }
    ModelInfo info =
        new ModelInfo(
            PipelineProvider.NAME,
            capabilities,
            ranker.info().trainedOn(),
            ranker.info().metrics());
    return new PipelineRecommender(
        training.catalog(), info, config, ranker, Histories.of(training), Popularity.of(training));
  }
}
