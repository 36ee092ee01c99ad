package org.songnet.models.java.factor;

import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ScoringRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;
import org.songnet.vector.SymmetricInverse;

/**
 * Learns what each song says for each other: EASE, a linear model with a closed form.
 *
 * <p>After Steck, "Embarrassingly Shallow Autoencoders for Sparse Data" (WWW 2019). X has a row for
 * each listener and a column for each track, 1 where it was heard (or what the {@link Weighting}
 * makes of the plays); B with a zero diagonal makes {@code ‖X − XB‖² + λ‖B‖²} smallest. With {@code
 * P = (XᵀX + λI)⁻¹} that is {@code B = −P/diag(P)} off the diagonal. Scores are {@code xB}. Beyond
 * the paper, λ may grow with the popularity of a track and the weight of a listener fall with the
 * number of songs he heard: {@link EaseConfig}.
 *
 * <p>The matrix that is inverted has a line for each track or for each listener (Woodbury's
 * identity), whichever are fewer unless the configuration says. It takes 4 bytes times their
 * square, which is checked against the free heap before; up to about 20,000 lines are practical.
 * Stateless and thread-safe; works in the pool it is called in, with the same result for any number
 * of threads.
 */
public final class EaseTrainer implements Trainer {

  private static final int MAX_LINES = 46_340;

  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.KNOWN_USER,
          Capability.SESSION,
          Capability.FOLD_IN,
          Capability.SIMILAR,
          Capability.EXPLAIN);

  private final EaseConfig config;

  /** A trainer with the default configuration. */
  public EaseTrainer() {
    this(EaseConfig.defaults());
  }

  /** A trainer with this configuration. */
  public EaseTrainer(EaseConfig config) {
    this.config = config;
  }

  /**
   * Trains.
   *
   * @return a recommender that also explains and finds similar tracks
   * @throws IllegalArgumentException if there is nothing to learn from, or the heap is too small
   */
  @Override
  public ScoringRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    boolean byUsers = byUsers(config, training.userCount(), training.catalog().size());
    checkMemory(byUsers ? training.userCount() : training.catalog().size(), free(), byUsers);
    Histories histories = Histories.of(training);
    Regression regression = Regression.of(config, histories.matrix());
    SymmetricInverse.Progress progress =
        (done, all) -> Fitting.step(listener, "inverting", done, all);
    SongWeights weights =
        byUsers ? UserSpace.fit(regression, progress) : TrackSpace.fit(regression, progress);
    ModelInfo info = Fitting.finish(EaseProvider.NAME, CAPABILITIES, training, listener);
    return new EaseRecommender(
        training.catalog(), info, config, Popularity.of(training), histories, weights);
  }

  @Override
  public ScoringRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  static boolean byUsers(EaseConfig config, int users, int tracks) {
    return switch (config.space()) {
      case AUTO -> users < tracks;
      case TRACKS -> false;
      case USERS -> true;
    };
  }

  /** Refuses what would not fit the heap, before any of it is allocated. */
  static void checkMemory(int lines, long free, boolean byUsers) {
    long bytes = SymmetricInverse.bytes(lines);
    if (lines > MAX_LINES || bytes > free) {
      throw new IllegalArgumentException(
          "EASE over %,d %s needs %,d MB, at most %,d of them and %,d MB are possible here: %s"
              .formatted(
                  lines,
                  byUsers ? "listeners" : "tracks",
                  bytes >> 20,
                  MAX_LINES,
                  free >> 20,
                  "leave out rare tracks, set space to the smaller side, or raise -Xmx"));
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
