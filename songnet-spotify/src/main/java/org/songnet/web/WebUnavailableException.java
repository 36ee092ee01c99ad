package org.songnet.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** No answer came in spite of several attempts, or none that makes sense. */
public final class WebUnavailableException extends WebException {

  private static final long serialVersionUID = 1L;

  private final boolean mayHaveHappened;

  /** A request without an answer. */
  public WebUnavailableException(String message, boolean mayHaveHappened) {
    super(message);
    this.mayHaveHappened = mayHaveHappened;
  }

  /** An answer that is a failure of the service, or makes no sense. */
  public WebUnavailableException(String message, int status) {
    this(message, status, null);
  }

  /**
   * The same.
   *
   * @param retryAt when to come back; null if the service did not say
   */
  public WebUnavailableException(String message, int status, @Nullable Instant retryAt) {
    super(message, status, retryAt);
    this.mayHaveHappened = true;
  }

  /** Whether the service may have done what was asked and only the answer was lost. */
  public boolean mayHaveHappened() {
    return mayHaveHappened;
  }
}
