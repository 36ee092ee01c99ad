package org.songnet.models.java.repeat;

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
 * Predicts what a listener goes back to by how often and how lately he heard it.
 *
 * <p>The base-level activation of ACT-R (Anderson and Schooler, "Reflections of the environment in
 * memory", Psychological Science 2(6), 1991), which Reiter-Haas, Parada-Cabaleiro, Schedl,
 * Motamedi, Tkalcic and Lex, "Predicting music relistening behavior using the ACT-R framework"
 * (RecSys 2021) apply to music: a track heard t<sub>1</sub> … t<sub>n</sub> ago has the activation
 * B = ln Σ t<sub>j</sub><sup>-d</sup>. Time is counted in the listens of the listener, so that a
 * pause forgets nothing and sessions without times will do.
 *
 * <p>Whether he goes back at all is a gate: with the share g of his listens that were to tracks he
 * had heard before (drawn towards the share of all listeners while he has few), the probability of
 * a track is g·e<sup>B/s</sup>/Σe<sup>B/s</sup> + (1 − g)·popularity. It never finds what is new to
 * the listener otherwise than by popularity: blend it with a model that does. Stateless and
 * thread-safe.
 */
public final class ActivationTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.KNOWN_USER,
          Capability.SESSION,
          Capability.FOLD_IN,
          Capability.LOG_PROBABILITIES);

  private final ActivationConfig config;

  /** A trainer with this configuration. */
  public ActivationTrainer(ActivationConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    ListenOrder order = ListenOrder.of(training);
    ModelInfo info = Fitting.finish(ActivationProvider.NAME, CAPABILITIES, training, listener);
    return new ActivationRecommender(
        training.catalog(), info, config, Popularity.of(training), order);
  }
}
