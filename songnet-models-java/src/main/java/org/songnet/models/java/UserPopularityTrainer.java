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
 * Ranks first what the listener heard most, then what everybody hears.
 *
 * <p>The baseline of repeated listening: GP-TopFreq of Li, Jullien, Ariannezhad and de Rijke, "A
 * next basket recommendation reality check" (TOIS 41(4), 2023). The score of a track that the
 * listener heard is how often, in training and in the session, plus its popularity, a probability,
 * which decides among equals. The rest has scores below zero: the natural logarithm of its
 * popularity as {@link PopularityTrainer} estimates it.
 *
 * <p>It never finds what is new to the listener otherwise than by popularity. Stateless and
 * thread-safe.
 */
public final class UserPopularityTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.EXPLAIN);

  /** A trainer; there is nothing to configure. */
  public UserPopularityTrainer() {}

  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    Histories histories = Histories.of(training);
    ModelInfo info = Fitting.finish(UserPopularityProvider.NAME, CAPABILITIES, training, listener);
    return new UserPopularityRecommender(training.catalog(), info, popularity, histories);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
