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
 * Recommends what similar sessions had: session-based k nearest neighbours.
 *
 * <p>After Jannach and Ludewig, "When recurrent neural networks meet the neighborhood for
 * session-based recommendation" (RecSys 2017), with weights that fade with age as in Ludewig and
 * Jannach, "Evaluation of session-based recommendation algorithms" (UMUAI 28, 2018). The running
 * session is a vector with the weight {@code decay^age} for each of its tracks, {@code age} being 0
 * for the last one and counted from the last time a track was heard; a past session is the set of
 * its tracks. Their similarity is the cosine. The score of a track is the sum of the similarities
 * of those {@link SessionKnnConfig#neighbours} nearest sessions that have it; of equally near ones
 * the later is preferred.
 *
 * <p>Tracks that no neighbour has follow behind, all with scores below zero: their popularity as
 * {@link PopularityTrainer} estimates it. Without a known track in the session that is every track.
 *
 * <p>A question costs as much as the sessions that share a track with the running one. Stateless
 * and thread-safe.
 */
public final class SessionKnnTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.SESSION, Capability.FOLD_IN);

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
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    SessionIndex index = SessionIndex.of(training);
    ModelInfo info = Fitting.finish(SessionKnnProvider.NAME, CAPABILITIES, training, listener);
    return new SessionKnnRecommender(training.catalog(), info, config, popularity, index);
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
