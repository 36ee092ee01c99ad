package org.songnet.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A service did not do what it was asked.
 *
 * <p>Each subclass is one kind of failure. Messages say what to do and never hold a token, a code,
 * a key or a header.
 */
public abstract class WebException extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int NO_STATUS = 0;

  private final int status;
  private final @Nullable Instant retryAt;

  /** A failure of an answer with a status, after which waiting until a time may help. */
  protected WebException(String message, int status, @Nullable Instant retryAt) {
    super(message);
    this.status = status;
    this.retryAt = retryAt;
  }

  /** A failure of an answer with a status. */
  protected WebException(String message, int status) {
    this(message, status, null);
  }

  /** A failure without an answer. */
  protected WebException(String message) {
    this(message, NO_STATUS, null);
  }

  /** The HTTP status of the answer; empty where there was none. */
  public OptionalInt status() {
    return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** When to try again; empty where waiting does not help or the service did not say. */
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(retryAt);
  }
}
