package org.songnet.web;

import java.time.Duration;

/** How to wait; a test need not. */
@FunctionalInterface
public interface Sleeper {

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** Waits for real. */
  static Sleeper real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
