package org.songnet.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole answer, or a failure that tells whether the request may have arrived.
 *
 * <p>Redirects are not followed, so that what a request carries goes nowhere else.
 */
final class Exchange {

  private final HttpClient http;
  private final Duration timeout;

  Exchange(Duration timeout) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.timeout = timeout;
  }

  /** Sends a request; the timeout covers the answer's last byte. */
  Reply send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return new Reply(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new WebUnavailableException(
          host(request) + " did not answer within " + timeout.toMillis() + " ms", true);
    } catch (ExecutionException e) {
      throw failure(request, e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + host(request));
    }
  }

  /** Names the kind of failure only: its message might quote what was sent. */
  private static IOException failure(HttpRequest request, @Nullable Throwable cause) {
    boolean neverSent = cause instanceof ConnectException;
    return new WebUnavailableException(
        neverSent
            ? host(request) + " cannot be reached; check the network"
            : host(request) + " broke the connection (" + kind(cause) + ")",
        !neverSent);
  }

  private static String kind(@Nullable Throwable cause) {
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }

  private static String host(HttpRequest request) {
    return request.uri().getHost();
  }
}
