package org.songnet.web;

import java.io.IOException;
import java.net.http.HttpRequest;

/**
 * Asks a service over HTTP: at a pace, again where that helps, and never before the time it named.
 *
 * <p>Redirects are not followed, so that what a request carries goes nowhere else. Safe for
 * concurrent use.
 */
public final class WebClient {

  private final WebConfig config;
  private final Exchange exchange;
  private final Pace pace;
  private final WebListener listener;
  private final Retries retries;

  /** A client with connections of its own. */
  public WebClient(WebConfig config, WebListener listener) {
    this(config, new Exchange(config.timeout()), new Pace(config), listener);
  }

  private WebClient(WebConfig config, Exchange exchange, Pace pace, WebListener listener) {
    this.config = config;
    this.exchange = exchange;
    this.pace = pace;
    this.listener = listener;
    this.retries = new Retries(config, listener);
  }

  /** A client over the same connections, at the same pace, that tells another listener. */
  public WebClient withListener(WebListener newListener) {
    return new WebClient(config, exchange, pace, newListener);
  }

  /** What an answer means. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Reads it.
     *
     * @throws WebException if it is no success; the kind decides whether to ask again
     */
    T read(Reply reply) throws IOException;
  }

  /**
   * Makes a request until there is an answer or trying again is of no use.
   *
   * @param harmless whether doing it twice is as good as doing it once; otherwise it is done again
   *     only when it has certainly not been done
   */
  public <T> T ask(HttpRequest request, boolean harmless, Reading<T> reading) throws IOException {
    return retries.call(
        harmless,
        () -> {
          pace.await();
          listener.onRequest();
          return reading.read(exchange.send(request));
        });
  }
}
