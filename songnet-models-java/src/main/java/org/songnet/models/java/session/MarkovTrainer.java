package org.songnet.models.java.session;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.spi.Fitting;
import org.songnet.spi.Popularity;

/**
 * Predicts the next track from the last one: a first-order Markov chain, or bigram model.
 *
 * <p>Smoothed as Witten and Bell do ("The zero-frequency problem: estimating the probabilities of
 * novel events in adaptive text compression", IEEE Transactions on Information Theory 37(4), 1991,
 * method C), backing off to popularity: with {@code c(a, b)} the times that {@code b} directly
 * followed {@code a} in a session, {@code n(a)} their sum and {@code t(a)} the number of different
 * followers,
 *
 * <pre>{@code P(b | a) = (c(a, b) + t(a) P(b)) / (n(a) + t(a))}</pre>
 *
 * and {@code P(b)} the popularity that {@link PopularityTrainer} estimates. Where {@code a} was
 * never followed by anything, and before the first track, popularity alone speaks. Scores are
 * natural logarithms of these probabilities.
 *
 * <p>Stateless and thread-safe.
 */
public final class MarkovTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.LOG_PROBABILITIES, Capability.EXPLAIN);

  /** A trainer; there is nothing to configure. */
  public MarkovTrainer() {}

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    Bigrams bigrams = Bigrams.of(training);
    ModelInfo info = Fitting.finish(MarkovProvider.NAME, CAPABILITIES, training, listener);
    return new MarkovRecommender(training.catalog(), info, popularity, bigrams);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
