package org.songnet.models.java.neighbours;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Recommends what listeners of similar taste heard: user-based k nearest neighbours.
 *
 * <p>After Herlocker, Konstan, Borchers and Riedl, "An algorithmic framework for performing
 * collaborative filtering" (SIGIR 1999), for listens in place of ratings, as Ferrari Dacrema,
 * Cremonesi and Jannach, "Are we really making much progress?" (RecSys 2019), compare it. A
 * listener is the vector of how often he heard each track, by default whether, or weighted as
 * {@link Weighting} says: rare tracks in common then say more. Who asks, {@code u}, and another
 * listener {@code v} have the similarity
 *
 * <pre>{@code s(u, v) = (u · v / (|u|^(2 α) |v|^(2 (1 - α)) + h))^q}</pre>
 *
 * with the shrinkage {@code h}, the asymmetry {@code α} and the locality {@code q} of {@link
 * ItemKnnTrainer}. The {@link UserKnnConfig#neighbours} most similar listeners speak, and all that
 * are as similar as the last of them, never a known listener for himself. The score of a track is
 * the sum of the similarities of those among them who heard it, each times what it counts that they
 * heard it so often.
 *
 * <p>Tracks that no neighbour heard follow behind, all with scores below zero: their popularity as
 * {@link PopularityTrainer} estimates it.
 *
 * <p>Nothing is computed ahead: neighbours are found when somebody asks, by the tracks in common,
 * so new listeners and new listens count at once. A question costs the listeners of all tracks that
 * who asks has heard. Stateless and thread-safe.
 */
public final class UserKnnTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.FOLD_IN, Capability.EXPLAIN);

  private final UserKnnConfig config;

  /** A trainer with the default configuration. */
  public UserKnnTrainer() {
    this(UserKnnConfig.defaults());
  }

  /** A trainer with this configuration. */
  public UserKnnTrainer(UserKnnConfig config) {
    this.config = config;
  }

  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    SimilarListeners listeners = SimilarListeners.of(Histories.of(training), config);
    ModelInfo info = Fitting.finish(UserKnnProvider.NAME, CAPABILITIES, training, listener);
    return new UserKnnRecommender(training.catalog(), info, config, popularity, listeners);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
