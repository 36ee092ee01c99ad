package org.songnet.models.java.session;

import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;

/**
 * Sequence and time aware neighbourhood, STAN.
 *
 * <p>After Garg, Gupta, Malhotra, Vig and Shroff, "Sequence and time aware neighborhood for
 * session-based recommendations: STAN" (SIGIR 2019). It is the session kNN of {@link
 * SessionKnnTrainer} with three exponential weights, whose {@code λ} in days or places are decays
 * {@code exp(-1/λ)} here:
 *
 * <ul>
 *   <li>{@code λ1}, our {@code decay}: how tracks of the running session count less the older they
 *       are;
 *   <li>{@code λ2}, our {@code ageDecay}: how past sessions count less the older they are; counted
 *       from the newest one, since the time of the question changes all of them alike;
 *   <li>{@code λ3}, our {@code placeDecay}: how tracks of a past session count less the further
 *       they are, on either side, from the last track there that the running session has.
 * </ul>
 *
 * <p>Sampling, rules and tracks without a score are as {@link SessionKnnTrainer} says. Stateless
 * and thread-safe.
 */
public final class StanTrainer implements Trainer {

  private final StanConfig config;

  /** A trainer with the default configuration. */
  public StanTrainer() {
    this(StanConfig.defaults());
  }

  /** A trainer with this configuration. */
  public StanTrainer(StanConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    return NeighbourModels.fit(StanProvider.NAME, config, config.settings(), training, listener);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
