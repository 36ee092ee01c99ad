package org.songnet.models.java;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Ranks all tracks at random: what every figure is to be compared with.
 *
 * <p>What a listener heard, in training and in the session, decides on the order, together with the
 * seed, so the same question always gets the same answer. Scores are uniform from 0 to 1. Where
 * nothing is known of the listener the order is that of popularity, as for all models, and scores
 * are its natural logarithms. Stateless and thread-safe.
 */
public final class RandomTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.EXPLAIN);

  private final RandomConfig config;

  /** A trainer with the default configuration. */
  public RandomTrainer() {
    this(RandomConfig.defaults());
  }

  /** A trainer with this configuration. */
  public RandomTrainer(RandomConfig config) {
    this.config = config;
  }

  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    Histories histories = Histories.of(training);
    ModelInfo info = Fitting.finish(RandomProvider.NAME, CAPABILITIES, training, listener);
    return new RandomRecommender(training.catalog(), info, config, popularity, histories);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
