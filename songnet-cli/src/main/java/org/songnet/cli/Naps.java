package org.songnet.cli;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.songnet.web.Sleeper;

/** Waits in short naps, so that nobody who has pressed Ctrl-C has to wait along. */
final class Naps implements Sleeper {

  private static final Duration NAP = Duration.ofMillis(200);

  private final BooleanSupplier cancelled;
  private final Sleeper real = Sleeper.real();

  Naps(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minus(NAP)) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("nobody waits any more");
      }
      real.sleep(left.compareTo(NAP) < 0 ? left : NAP);
    }
  }
}
