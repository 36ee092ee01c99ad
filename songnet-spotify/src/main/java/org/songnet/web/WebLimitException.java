package org.songnet.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service was asked too often.
 *
 * <p>There are two limits: a rate, which a {@link WebClient} waits out by itself as long as the
 * wait is not too long; and a quota, which takes hours. {@link #retryAt} tells when to come back.
 */
public final class WebLimitException extends WebException {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  private final boolean quota;

  /**
   * A limit that was reached.
   *
   * @param what what is the matter, such as {@code Spotify wants fewer requests}
   * @param quota whether it is a quota
   * @param retryAt when to come back; null if the service did not say
   */
  public WebLimitException(String what, boolean quota, @Nullable Instant retryAt) {
    super(
        what + "; " + (retryAt == null ? "try again later" : "try again after " + retryAt),
        TOO_MANY_REQUESTS,
        retryAt);
    this.quota = quota;
  }

  /** Whether a quota is used up, which takes hours; otherwise it was the rate. */
  public boolean isQuota() {
    return quota;
  }
}
