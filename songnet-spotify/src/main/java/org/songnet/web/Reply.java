package org.songnet.web;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer read to its end. Its text may hold secrets, so that it is only ever parsed. */
public final class Reply {

  private static final int SUCCESS = 200;
  private static final int REDIRECTION = 300;

  private final HttpResponse<byte[]> response;

  Reply(HttpResponse<byte[]> response) {
    this.response = response;
  }

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** Whether the status is one of success. */
  public boolean isSuccess() {
    return status() >= SUCCESS && status() < REDIRECTION;
  }

  /**
   * When to come back, as the service says: {@code Retry-After} is in seconds, or a date.
   *
   * @return null where it does not say
   */
  public @Nullable Instant retryAt(Instant now) {
    String after = response.headers().firstValue("Retry-After").orElse("").strip();
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

  /** What the JSON of the answer says; empty when it is no such JSON. */
  public <T> Optional<T> tryRead(Class<T> type) {
    return WireFormat.tryRead(response.body(), type);
  }

  /**
   * What the JSON of the answer says.
   *
   * @param what what was asked for, for people
   * @throws WebUnavailableException if it is no such JSON
   */
  public <T> T read(Class<T> type, String what) throws WebUnavailableException {
    return tryRead(type)
        .orElseThrow(
            () ->
                new WebUnavailableException(
                    "the answer to "
                        + what
                        + " is not what it should be; does this network want a sign-in?",
                    status()));
  }
}
