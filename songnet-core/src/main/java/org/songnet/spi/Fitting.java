package org.songnet.spi;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** What trainers that go over the data once have in common. */
public final class Fitting {

  private Fitting() {}

  /**
   * Checks that there is something to learn from and that it is still wanted.
   *
   * @throws IllegalArgumentException if there are no events
   * @throws TrainingCancelledException if the listener asks to stop
   */
  public static void start(Interactions training, TrainingListener listener) {
    if (training.size() == 0) {
      throw new IllegalArgumentException("there are no interactions to learn from: " + training);
    }
    step(listener, "counting", 0, 1);
  }

  /**
   * Reports how far the work is.
   *
   * @param phase what is being done, in a word
   * @param done steps done, from 0 to {@code total}
   * @throws TrainingCancelledException if the listener asks to stop
   */
  public static void step(TrainingListener listener, String phase, int done, int total) {
    report(listener, phase, done, total);
    if (listener.isCancelled()) {
      throw new TrainingCancelledException(
          "training was cancelled: %s, step %d of %d".formatted(phase, done, total));
    }
  }

  /** Reports that all is done, and describes the result. */
  public static ModelInfo finish(
      String name, Set<Capability> capabilities, Interactions training, TrainingListener listener) {
    report(listener, "counting", 1, 1);
    return new ModelInfo(name, capabilities, ModelInfo.TrainingSummary.of(training), Map.of());
  }

  private static void report(TrainingListener listener, String phase, int done, int total) {
    listener.onProgress(
        new TrainingProgress(
            phase, 1, 1, done, total, OptionalDouble.empty(), OptionalDouble.empty()));
  }
}
