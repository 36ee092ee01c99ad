package org.songnet.models.java;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** What trainers that only count have in common: one step from start to end. */
final class Fitting {

  private Fitting() {}

  /**
   * Checks that there is something to count and that it is still wanted.
   *
   * @throws IllegalArgumentException if there are no events
   * @throws TrainingCancelledException if the listener asks to stop
   */
  static void start(Interactions training, TrainingListener listener) {
    if (training.size() == 0) {
      throw new IllegalArgumentException("there are no interactions to learn from: " + training);
    }
    listener.onProgress(step(0));
    if (listener.isCancelled()) {
      throw new TrainingCancelledException("training was cancelled before it counted anything");
    }
  }

  /** Reports that all is done, and describes the result. */
  static ModelInfo finish(
      String name, Set<Capability> capabilities, Interactions training, TrainingListener listener) {
    listener.onProgress(step(1));
    return new ModelInfo(name, capabilities, ModelInfo.TrainingSummary.of(training), Map.of());
  }

  private static TrainingProgress step(int done) {
    return new TrainingProgress(
        "counting", 1, 1, done, 1, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
