package org.songnet.models.java;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Popularity;

/**
 * Ranks tracks by how often they were heard, the same for everybody.
 *
 * <p>The baseline below all others, and what they fall back on. Every event counts once, whatever
 * its weight. Scores are natural-log probabilities, smoothed as Witten and Bell (1991) do, so that
 * a track never heard comes last but not at minus infinity.
 *
 * <p>Stateless and thread-safe.
 */
public final class PopularityTrainer implements Trainer {

  static final Set<Capability> CAPABILITIES =
      Set.of(Capability.LOG_PROBABILITIES, Capability.EXPLAIN);

  /** A trainer; there is nothing to configure. */
  public PopularityTrainer() {}

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    ModelInfo info = Fitting.finish(PopularityProvider.NAME, CAPABILITIES, training, listener);
    return new PopularityRecommender(training.catalog(), info, popularity);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
