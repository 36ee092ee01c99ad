package org.songnet.models.java;

import java.util.function.IntToDoubleFunction;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Popularity;

/**
 * Ranks tracks by how often they were heard of late, the same for everybody.
 *
 * <p>Ji, Sun, Zhang and Li, "A re-visit of the popularity baseline in recommender systems" (SIGIR
 * 2020), show how much better a baseline popularity is that looks at the time; this is their
 * DecayPop in continuous time. An event counts {@code 2^(-age / halfLife)}, its age being the time
 * from its end to the newest event's; where there are no times, the number of later sessions in the
 * order of the data. With {@code c(t)} the sum for track {@code t}, {@code n} the sum over all
 * tracks and {@code P(t)} its popularity as {@link PopularityTrainer} estimates it, the score is
 * the natural logarithm of
 *
 * <pre>{@code (c(t) + P(t)) / (n + 1)}</pre>
 *
 * so that tracks of long ago follow by their overall popularity. Every event counts once, whatever
 * its weight.
 *
 * <p>Stateless and thread-safe.
 */
public final class RecentPopularityTrainer implements Trainer {

  private static final double MILLIS_PER_DAY = 24 * 60 * 60 * 1000.0;

  private final RecentPopularityConfig config;

  /** A trainer with the default configuration. */
  public RecentPopularityTrainer() {
    this(RecentPopularityConfig.defaults());
  }

  /** A trainer with this configuration. */
  public RecentPopularityTrainer(RecentPopularityConfig config) {
    this.config = config;
  }

  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    float[] recent = training.hasTimes() ? countByTime(training) : countByOrder(training);
    ModelInfo info =
        Fitting.finish(
            RecentPopularityProvider.NAME, PopularityTrainer.CAPABILITIES, training, listener);
    return RecentPopularityRecommender.of(training.catalog(), info, config, popularity, recent);
  }

  private float[] countByTime(Interactions training) {
    long newest = Long.MIN_VALUE;
    for (int event = 0; event < training.size(); event++) {
      newest = Math.max(newest, training.endedAtMillis(event));
    }
    double now = newest;
    return count(
        training,
        event -> (now - training.endedAtMillis(event)) / (config.halfLifeDays() * MILLIS_PER_DAY));
  }

  private float[] countByOrder(Interactions training) {
    int[] sessions = new int[training.size()];
    for (int session = 0; session < training.sessionCount(); session++) {
      for (int e = training.firstEvent(session); e < training.endEvent(session); e++) {
        sessions[e] = session;
      }
    }
    int newest = training.sessionCount() - 1;
    return count(training, event -> (newest - sessions[event]) / config.halfLifeSessions());
  }

  /** Sums what the events of each track count. */
  private static float[] count(Interactions training, IntToDoubleFunction halfLives) {
    double[] sums = new double[training.catalog().size()];
    for (int event = 0; event < training.size(); event++) {
      sums[training.track(event)] += Math.pow(2, -halfLives.applyAsDouble(event));
    }
    float[] counts = new float[sums.length];
    for (int track = 0; track < sums.length; track++) {
      counts[track] = (float) sums[track];
    }
    return counts;
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
