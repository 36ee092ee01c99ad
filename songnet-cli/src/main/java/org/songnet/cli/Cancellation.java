package org.songnet.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a wish that work can notice, and gives it time to clean up.
 *
 * <p>The JVM goes down after its shutdown hooks. The hook notes the wish and waits, for a while,
 * until the command says that it has finished.
 */
final class Cancellation {

  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;

  /** Watches from now on for the signal to stop. */
  static Cancellation onInterrupt() {
    Cancellation cancellation = new Cancellation();
    Thread hook = new Thread(cancellation::request, "songnet-cancel");
    Runtime.getRuntime().addShutdownHook(hook);
    return cancellation;
  }

  private void request() {
    requested = true;
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRequested() {
    return requested;
  }

  /** The command has cleaned up; the JVM may go. */
  void finished() {
    finished.countDown();
  }
}
