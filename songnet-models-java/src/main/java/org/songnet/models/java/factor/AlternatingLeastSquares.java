package org.songnet.models.java.factor;

import java.util.OptionalDouble;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.vector.SparseMatrix;

/** The sweeps: tracks given the users, then users given the tracks, over and over. */
final class AlternatingLeastSquares {

  private final IalsConfig config;
  private final TrainingListener listener;
  private final Factors users;
  private final Factors tracks;
  private final int[] listeners;
  private final double confidence;
  private final int observations;
  private final HalfSweep trackSweep;
  private final HalfSweep userSweep;

  private OptionalDouble loss = OptionalDouble.empty();

  AlternatingLeastSquares(IalsConfig config, SparseMatrix plays, TrainingListener listener) {
    this.config = config;
    this.listener = listener;
    float[] values = new float[plays.size()];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) config.weight(plays.value(i));
      sum += values[i] > 0 ? values[i] + config.unobservedWeight() : 0;
    }
    this.confidence = sum;
    this.observations = values.length;
    SparseMatrix byUser = plays.withValues(values);
    SparseMatrix byTrack = byUser.transposed();
    this.listeners = new int[byTrack.rows()];
    for (int track = 0; track < listeners.length; track++) {
      listeners[track] = byTrack.length(track);
    }
    double deviation = .1 / Math.sqrt(config.factors());
    this.users = Factors.gaussian(byUser.rows(), config.factors(), deviation, config.seed());
    this.tracks = Factors.gaussian(byTrack.rows(), config.factors(), deviation, ~config.seed());
    this.trackSweep = new HalfSweep(config, byTrack, tracks, users);
    this.userSweep = new HalfSweep(config, byUser, users, tracks);
  }

  /** Runs all sweeps; at last the users are the exact solutions for the tracks as they are. */
  void run() {
    for (int sweep = 1; sweep <= config.sweeps(); sweep++) {
      sweep(sweep);
    }
    if (config.solver() != IalsConfig.Solver.EXACT) {
      userSweep.run(IalsConfig.Solver.EXACT, batch -> {});
    }
  }

  private void sweep(int sweep) {
    int batches = HalfSweep.batches();
    report(sweep, 0);
    trackSweep.run(config.solver(), batch -> report(sweep, batch));
    double gain =
        userSweep.run(
            config.solver(),
            batch -> {
              if (batch < batches) {
                report(sweep, batches + batch);
              }
            });
    double sum = confidence - gain + userSweep.penaltyOfStaying(listeners);
    if (!Double.isFinite(sum)) {
      throw new TrainingException(
          "the loss is %s in sweep %d: use a larger regularisation or a smaller alpha"
              .formatted(sum, sweep));
    }
    loss = OptionalDouble.of(sum / observations);
    report(sweep, 2 * batches);
  }

  private void report(int sweep, int step) {
    listener.onProgress(
        new TrainingProgress(
            "training",
            sweep,
            config.sweeps(),
            step,
            2 * HalfSweep.batches(),
            loss,
            OptionalDouble.empty()));
    if (listener.isCancelled()) {
      throw new TrainingCancelledException(
          "training was cancelled: sweep %d of %d, step %d of %d"
              .formatted(sweep, config.sweeps(), step, 2 * HalfSweep.batches()));
    }
  }

  Factors users() {
    return users;
  }

  /** The vectors of the tracks, in a basis in which their Gram matrix is diagonal. */
  Factors tracks() {
    return tracks;
  }

  /** The loss after the last sweep, for each observation. */
  double loss() {
    return loss.orElseThrow();
  }
}
