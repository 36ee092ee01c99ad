package org.songnet.spotify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Waits on this machine for the browser to come back from a sign-in, once.
 *
 * <p>It hears nothing but 127.0.0.1, on a port that is free, and only the answer that carries the
 * sign-in's state counts; then it closes itself.
 */
public final class RedirectListener implements AutoCloseable {

  private static final String PATH = "/callback";

  /** The address to register in Spotify's developer dashboard: the port is added at run time. */
  public static final URI REGISTERED = URI.create("http://127.0.0.1" + PATH);

  private static final long LOOK_MILLIS = 100;

  private final HttpServer server;
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  private RedirectListener(HttpServer server) {
    this.server = server;
  }

  /** Begins to listen on a free port. */
  public static RedirectListener open() throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
    return new RedirectListener(server);
  }

  /** Where the browser is to be sent. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /**
   * Waits for the answer to a sign-in and closes.
   *
   * @param cancelled whether nobody waits any more; asked ten times a second
   * @return the address the browser was sent to
   * @throws SignInNeededException if none comes in time
   * @throws CancellationException if cancelled
   */
  public String await(SignIn signIn, Duration patience, BooleanSupplier cancelled)
      throws IOException {
    server.createContext("/", exchange -> handle(exchange, signIn));
    server.start();
    try {
      for (long left = patience.toMillis(); left > 0; left -= LOOK_MILLIS) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("nobody waits for the sign-in");
        }
        Optional<String> address = look();
        if (address.isPresent()) {
          return address.get();
        }
      }
      throw new SignInNeededException(
          "nobody signed in within " + patience.toSeconds() + " s; try again");
    } finally {
      close();
    }
  }

  private Optional<String> look() throws IOException {
    try {
      return Optional.of(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the sign-in");
    } catch (ExecutionException e) {
      throw new IllegalStateException("only ever completed with an answer", e);
    }
  }

  private void handle(HttpExchange exchange, SignIn signIn) throws IOException {
    String address = exchange.getRequestURI().toString();
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      respond(exchange, 404, "There is nothing here.");
    } else if (!exchange.getRequestMethod().equals("GET") || !signIn.isAnswer(address)) {
      respond(exchange, 400, "This does not answer the sign-in that songnet began.");
    } else {
      respond(exchange, 200, "songnet has its answer. You can close this page.");
      answer.complete(address);
    }
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body =
        ("<!doctype html><title>songnet</title><p>" + text).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
