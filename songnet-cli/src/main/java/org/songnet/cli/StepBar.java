package org.songnet.cli;

import java.util.function.BooleanSupplier;
import org.songnet.spotify.SyncListener;

/** Shows on a bar how long work goes that is done step by step, until Ctrl-C. */
final class StepBar implements SyncListener {

  private final ProgressBar bar;
  private final BooleanSupplier cancelled;

  StepBar(ProgressBar bar, BooleanSupplier cancelled) {
    this.bar = bar;
    this.cancelled = cancelled;
  }

  @Override
  public void onStep(int done, int known, String what) {
    bar.update((double) done / known, what);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }
}
