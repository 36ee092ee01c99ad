package org.songnet.web;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Tries again what may succeed later, politely: after waits that double, and never before the time
 * the service named.
 *
 * <p>The policy is Failsafe's; the waiting is ours, so that tests need not wait and a wait can be
 * shown.
 */
final class Retries {

  private static final double JITTER = 0.25;

  private final WebConfig config;
  private final WebListener listener;
  private final RetryPolicy<Object> repeatable;
  private final RetryPolicy<Object> once;

  Retries(WebConfig config, WebListener listener) {
    this.config = config;
    this.listener = listener;
    this.repeatable = policy(true);
    this.once = policy(false);
  }

  private RetryPolicy<Object> policy(boolean harmless) {
    return RetryPolicy.builder()
        .handleIf(failure -> isPassing(failure, harmless))
        .withMaxAttempts(config.attempts())
        .withBackoff(config.firstWait(), config.longestWait())
        .withJitter(JITTER)
        .build();
  }

  /** One attempt. */
  @FunctionalInterface
  interface Attempt<T> {
    T make() throws IOException;
  }

  /**
   * Makes attempts until one succeeds or trying again is of no use.
   *
   * @param harmless whether doing it twice is as good as doing it once; otherwise it is done again
   *     only when it has certainly not been done
   */
  <T> T call(boolean harmless, Attempt<T> attempt) throws IOException {
    Execution<Object> execution = Execution.of(harmless ? repeatable : once);
    while (true) {
      try {
        return attempt.make();
      } catch (WebException e) {
        execution.recordException(e);
        if (execution.isComplete()) {
          throw e;
        }
        await(longer(execution.getDelay(), e), e);
      }
    }
  }

  private boolean isPassing(Throwable failure, boolean harmless) {
    if (failure instanceof WebLimitException limit) {
      return !limit.isQuota() && isSoon(limit);
    }
    return failure instanceof WebUnavailableException unavailable
        && (harmless || !unavailable.mayHaveHappened())
        && isSoon(unavailable);
  }

  private boolean isSoon(WebException failure) {
    Instant latest = config.clock().instant().plus(config.longestWait());
    return failure.retryAt().map(at -> !at.isAfter(latest)).orElse(true);
  }

  private Duration longer(Duration delay, WebException e) {
    return e.retryAt()
        .map(at -> Duration.between(config.clock().instant(), at))
        .filter(asked -> asked.compareTo(delay) > 0)
        .orElse(delay);
  }

  private void await(Duration time, WebException why) throws InterruptedIOException {
    listener.onWait(time, why);
    sleep(config, time);
  }

  /** Waits as a configuration says. */
  static void sleep(WebConfig config, Duration time) throws InterruptedIOException {
    try {
      config.sleeper().sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to ask again");
    }
  }
}
