package org.songnet.models.java.session;

import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;

/**
 * Session kNN with vector multiplication, VSKNN: the newest tracks of the running session count
 * most.
 *
 * <p>After Ludewig and Jannach, "Evaluation of session-based recommendation algorithms" (UMUAI 28,
 * 2018), and the code of Ludewig, Mauro, Latifi and Jannach, "Empirical analysis of session-based
 * recommendation algorithms" (UMUAI 31, 2021), whose option {@code weighting} is our {@code heard},
 * {@code weighting_score} our {@code match}, {@code idf_weighting} our {@code idf} and whose {@code
 * weighting_time} is an {@code ageDecay} of 7/8 a day. The similarity of a past session is the sum
 * of the weights of the tracks it shares, over the number of different tracks of the running
 * session. The score of a track is the sum over the nearest sessions that have it of their
 * similarity, times the {@code match} weight of the newest track they share, times {@code 1 + idf *
 * ln(S / s)} with {@code S} past sessions, {@code s} of which have the track.
 *
 * <p>Sampling, rules and tracks without a score are as {@link SessionKnnTrainer} says. Stateless
 * and thread-safe.
 */
public final class VsknnTrainer implements Trainer {

  private final VsknnConfig config;

  /** A trainer with the default configuration. */
  public VsknnTrainer() {
    this(VsknnConfig.defaults());
  }

  /** A trainer with this configuration. */
  public VsknnTrainer(VsknnConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    return NeighbourModels.fit(VsknnProvider.NAME, config, config.settings(), training, listener);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
