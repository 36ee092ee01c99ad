package org.songnet.spotify;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.songnet.web.Reply;
import org.songnet.web.WebException;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebNotFoundException;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/** What an answer that is no success means. */
final class Failures {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final String QUOTA = "QUOTA_EXCEEDED";

  private Failures() {}

  /**
   * The failure of a request.
   *
   * @param what what was asked for, such as {@code track 4iV5W9uYEdYUVa79Axb7Rh}
   */
  static WebException of(Reply reply, String what, Clock clock) {
    int status = reply.status();
    if (status == TOO_MANY_REQUESTS) {
      return limit(reply, clock.instant());
    } else if (status == NOT_FOUND && details(reply) != null) {
      return new WebNotFoundException("Spotify", what);
    } else if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == NOT_FOUND) {
      return new WebUnavailableException(
          "Spotify failed at " + what + " with status " + status,
          status,
          reply.retryAt(clock.instant()));
    }
    return new WebRefusedException(
        "Spotify refused " + what + " with status " + status + advice(reply), status);
  }

  private static WebLimitException limit(Reply reply, Instant now) {
    Wire.@Nullable Details error = details(reply);
    boolean quota = error != null && QUOTA.equals(error.reason());
    return new WebLimitException(
        quota
            ? "the quota of this app's developer account at Spotify is used up"
            : "Spotify wants fewer requests",
        quota,
        reply.retryAt(now));
  }

  /** What to do, by what Spotify says; its own words are not repeated. */
  private static String advice(Reply reply) {
    Wire.@Nullable Details error = details(reply);
    String said =
        error == null || error.message() == null ? "" : error.message().toLowerCase(Locale.ROOT);
    if (said.contains("scope")) {
      return "; sign in again and allow what songnet asks for";
    } else if (said.contains("not registered") || said.contains("developer dashboard")) {
      return "; add this listener to the app's users in Spotify's developer dashboard";
    } else if (said.contains("premium")) {
      return "; the app's owner needs Premium";
    }
    return reply.status() == FORBIDDEN ? "; new apps may not do that" : "";
  }

  private static Wire.@Nullable Details details(Reply reply) {
    return reply.tryRead(Wire.Failure.class).map(Wire.Failure::error).orElse(null);
  }
}
