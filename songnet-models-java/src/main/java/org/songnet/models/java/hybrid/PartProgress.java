package org.songnet.models.java.hybrid;

import java.util.OptionalDouble;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/** Shows the training of one part as a step of the whole. */
record PartProgress(TrainingListener whole, String part, int done, int parts)
    implements TrainingListener {

  private static final int STEPS = 1000;

  @Override
  public void onProgress(TrainingProgress progress) {
    whole.onProgress(
        new TrainingProgress(
            part + ", " + progress.phase(),
            1,
            1,
            done * STEPS + (int) (STEPS * progress.fraction()),
            parts * STEPS,
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  @Override
  public boolean isCancelled() {
    return whole.isCancelled();
  }
}
