package org.songnet.spotify;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  static SpotifyException of(Reply reply, String what, Clock clock) {
    int status = reply.status();
    if (status == TOO_MANY_REQUESTS) {
      return limit(reply, clock);
    } else if (status == NOT_FOUND && details(reply) != null) {
      return new SpotifyNotFoundException(what);
    } else if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == NOT_FOUND) {
      return new SpotifyUnavailableException(
          "Spotify failed at " + what + " with status " + status, status);
    }
    return new SpotifyRefusedException(
        "Spotify refused " + what + " with status " + status + advice(reply), status);
  }

  private static SpotifyLimitException limit(Reply reply, Clock clock) {
    Wire.@Nullable Details error = details(reply);
    boolean quota = error != null && QUOTA.equals(error.reason());
    return new SpotifyLimitException(quota, retryAt(reply.headers(), clock.instant()));
  }

  /** When to come back: Retry-After is in seconds, or a date. */
  private static @Nullable Instant retryAt(HttpHeaders headers, Instant now) {
    String after = headers.firstValue("Retry-After").orElse("").strip();
    try {
      if (after.matches("\\d{1,9}")) {
        return now.plusSeconds(Long.parseLong(after));
      }
      return after.isEmpty()
          ? null
          : ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
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
    return WireFormat.tryRead(reply, Wire.Failure.class).map(Wire.Failure::error).orElse(null);
  }
}
