package org.songnet.web;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps requests apart in time. */
final class Pace {

  private final WebConfig config;
  private @Nullable Instant last;

  Pace(WebConfig config) {
    this.config = config;
  }

  /** Waits until the next request may begin. */
  synchronized void await() throws InterruptedIOException {
    if (config.pace().isZero()) {
      return;
    }
    Instant now = config.clock().instant();
    Duration left = last == null ? Duration.ZERO : Duration.between(now, last.plus(config.pace()));
    if (!left.isNegative() && !left.isZero()) {
      Retries.sleep(config, left);
    }
    last = config.clock().instant();
  }
}
