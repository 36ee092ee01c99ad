package org.songnet.models.java.session;

import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;

/**
 * STAN with the weights of VSKNN, VSTAN.
 *
 * <p>After Ludewig, Mauro, Latifi and Jannach, "Empirical analysis of session-based recommendation
 * algorithms" (UMUAI 31, 2021): the score that a neighbour gives as {@link StanTrainer} says, times
 * {@code matchDecay^age} with the age of the newest track it shares, times {@code 1 + idf * ln(S /
 * s)} with {@code S} past sessions, {@code s} of which have the track. Their {@code λ} named {@code
 * spw}, {@code snh}, {@code inh} and {@code ipw} are our {@code decay}, {@code ageDecay}, {@code
 * placeDecay} and {@code matchDecay} as {@code exp(-1/λ)}; {@code lambda_idf} is our {@code idf}.
 *
 * <p>Sampling, rules and tracks without a score are as {@link SessionKnnTrainer} says. Stateless
 * and thread-safe.
 */
public final class VstanTrainer implements Trainer {

  private final VstanConfig config;

  /** A trainer with the default configuration. */
  public VstanTrainer() {
    this(VstanConfig.defaults());
  }

  /** A trainer with this configuration. */
  public VstanTrainer(VstanConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    return NeighbourModels.fit(VstanProvider.NAME, config, config.settings(), training, listener);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
