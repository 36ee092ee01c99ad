package org.songnet.models.java.session;

import org.songnet.Interactions;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;

/**
 * Recommends what similar sessions had: session-based k nearest neighbours, or SKNN.
 *
 * <p>After Jannach and Ludewig, "When recurrent neural networks meet the neighborhood for
 * session-based recommendation" (RecSys 2017), with weights that fade with age as in Ludewig and
 * Jannach, "Evaluation of session-based recommendation algorithms" (UMUAI 28, 2018). The running
 * session is a vector with the weight {@code decay^age} for each of its tracks, {@code age} being 0
 * for the last one and counted from the last time a track was heard; a past session is the set of
 * its tracks. Their similarity is the cosine. The score of a track is the sum of the similarities
 * of those {@link SessionKnnConfig#neighbours} nearest sessions that have it; of equally near ones
 * the more recent is preferred.
 *
 * <p>Only the {@link SessionKnnConfig#sample} most recent sessions that share a track are compared,
 * and a question costs no more than they do: Kersbergen, Sprangers and Schelter, "Serenade:
 * low-latency session-based recommendation in e-commerce at scale" (SIGMOD 2022). Where {@link
 * SessionKnnConfig#rules} is above 0, {@link SequentialRulesTrainer sequential rules} with the
 * weighting {@link Fade#LOG} are added: neighbours know what fits a session, rules what comes next.
 *
 * <p>Tracks that neither speaks for follow behind, all with scores of at most zero: their
 * popularity as {@link org.songnet.spi.Popularity} estimates it. Without a known track in the
 * session that is every track.
 *
 * <p>Stateless and thread-safe.
 */
public final class SessionKnnTrainer implements Trainer {

  private final SessionKnnConfig config;

  /** A trainer with the default configuration. */
  public SessionKnnTrainer() {
    this(SessionKnnConfig.defaults());
  }

  /** A trainer with this configuration. */
  public SessionKnnTrainer(SessionKnnConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    return NeighbourModels.fit(
        SessionKnnProvider.NAME, config, config.settings(), training, listener);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
