package org.songnet.models.java.factor;

import java.util.OptionalDouble;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** Reports passes over the data. */
final class Epochs {

  private Epochs() {}

  /**
   * Reports that a pass starts or is done.
   *
   * @throws TrainingCancelledException if the listener asks to stop
   */
  static void report(
      TrainingListener listener, int epoch, int epochs, OptionalDouble loss, boolean done) {
    listener.onProgress(
        new TrainingProgress(
            "training", epoch, epochs, done ? 1 : 0, 1, loss, OptionalDouble.empty()));
    if (listener.isCancelled()) {
      throw new TrainingCancelledException(
          "training was cancelled: epoch %d of %d".formatted(epoch, epochs));
    }
  }
}
