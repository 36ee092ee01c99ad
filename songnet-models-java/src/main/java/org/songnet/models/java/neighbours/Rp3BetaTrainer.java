package org.songnet.models.java.neighbours;

import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/**
 * Recommends where short walks between listeners and tracks end.
 *
 * <p>P³α of Cooper, Lee, Radinsky and Lerman, "Random walks in recommender systems: exact
 * computation and simulations" (WWW 2014), with popular ends held back as in RP³β of Paudel,
 * Christoffel, Newell and Bernstein, "Updatable, accurate, diverse, and scalable recommendations
 * for interactive applications" (TiiS 7(1), 2017); with β of 0 it is P³α. From a track a walk goes
 * to any of those who heard it, then to any track of theirs, with probabilities raised to {@code
 * α}. With {@code d(i)} the number of listeners of track {@code i}, {@code d(u)} that of the tracks
 * of listener {@code u}, and the sum over all {@code u} who heard both,
 *
 * <pre>{@code w(j, i) = Σ d(j)^-α d(u)^-α / d(i)^β}</pre>
 *
 * Of each track {@code j} only the {@link Rp3BetaConfig#neighbours} likeliest ends are kept, of
 * equal ones those earlier in the catalog, on request divided by their sum. The score of track
 * {@code i} is the sum of {@code w(j, i)} over the tracks {@code j} that the listener heard. It
 * counts whether a track was heard, not how often, and not who heard it, so new listeners get what
 * known ones would.
 *
 * <p>Tracks where no walk ends follow behind, all with scores below zero: their popularity as
 * {@link PopularityTrainer} estimates it.
 *
 * <p>Costs what {@link ItemKnnTrainer} costs. Stateless and thread-safe.
 */
public final class Rp3BetaTrainer implements Trainer {

  private final Rp3BetaConfig config;

  /** A trainer with the default configuration. */
  public Rp3BetaTrainer() {
    this(Rp3BetaConfig.defaults());
  }

  /** A trainer with this configuration. */
  public Rp3BetaTrainer(Rp3BetaConfig config) {
    this.config = config;
  }

  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Popularity popularity = Popularity.of(training);
    Histories histories = Histories.of(training);
    SparseMatrix toListeners = steps(histories.matrix().transposed());
    SparseMatrix toTracks = steps(histories.matrix());
    double[] heldBack = new double[toListeners.rows()];
    for (int track = 0; track < heldBack.length; track++) {
      heldBack[track] = Math.pow(toListeners.length(track), -config.beta());
    }
    SparseMatrix ends =
        NearestRows.of(
            toListeners,
            toTracks,
            config.neighbours(),
            (from, to, probability) -> probability * heldBack[to],
            listener);
    TrackVotes votes = TrackVotes.byHeard(config.normalize() ? normalized(ends) : ends);
    ModelInfo info =
        Fitting.finish(Rp3BetaProvider.NAME, ItemKnnTrainer.CAPABILITIES, training, listener);
    return Rp3BetaProvider.recommender(
        training.catalog(), info, config, popularity, histories, votes);
  }

  /** The probability of going from a row to one of its columns, raised to {@code α}. */
  private SparseMatrix steps(SparseMatrix heard) {
    float[] steps = new float[heard.size()];
    for (int row = 0; row < heard.rows(); row++) {
      for (int i = heard.start(row); i < heard.end(row); i++) {
        steps[i] = (float) Math.pow(heard.length(row), -config.alpha());
      }
    }
    return heard.withValues(steps);
  }

  private static SparseMatrix normalized(SparseMatrix rows) {
    float[] shares = new float[rows.size()];
    for (int row = 0; row < rows.rows(); row++) {
      double sum = 0;
      for (int i = rows.start(row); i < rows.end(row); i++) {
        sum += rows.value(i);
      }
      for (int i = rows.start(row); i < rows.end(row); i++) {
        shares[i] = (float) (rows.value(i) / sum);
      }
    }
    return rows.withValues(shares);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
