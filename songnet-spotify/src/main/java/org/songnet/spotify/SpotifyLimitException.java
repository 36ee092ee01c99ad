package org.songnet.spotify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spotify was asked too often.
 *
 * <p>There are two limits: a rate, over half a minute, which the client waits out by itself as long
 * as the wait is not too long; and a quota of the developer's account, which takes hours. {@link
 * #retryAt} tells when to come back.
 */
public final class SpotifyLimitException extends SpotifyException {

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  private final boolean quota;

  SpotifyLimitException(boolean quota, @Nullable Instant retryAt) {
    super(message(quota, retryAt), TOO_MANY_REQUESTS, retryAt);
    this.quota = quota;
  }

  private static String message(boolean quota, @Nullable Instant retryAt) {
    String what =
        quota
            ? "the quota of this app's developer account at Spotify is used up"
            : "Spotify wants fewer requests";
    return what + "; " + (retryAt == null ? "try again later" : "try again after " + retryAt);
  }

  /** Whether the quota is used up, which takes hours; otherwise it was the rate. */
  public boolean isQuota() {
    return quota;
  }
}
