package org.songnet.spotify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.songnet.web.Query;
import org.songnet.web.WebClient;
import org.songnet.web.WebListener;
import org.songnet.web.WireFormat;

/** Requests to the Web API: signed, repeated where that helps, their answers read. */
final class Requests {

  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final int UNAUTHORIZED = 401;

  private final SpotifyConfig config;
  private final SpotifySession session;
  private final WebClient web;

  Requests(SpotifyConfig config, SpotifySession session, WebListener listener) {
    this.config = config;
    this.session = session;
    this.web = session.web().withListener(listener);
  }

  /**
   * One request.
   *
   * @param what what is asked for, for people
   * @param method the HTTP method
   * @param path the path below the base, ids checked
   * @param query what follows the question mark
   * @param body what is sent along as JSON; null if nothing
   * @param harmless whether doing it twice is as good as doing it once
   */
  record Ask(
      String what,
      String method,
      String path,
      Map<String, String> query,
      @Nullable Object body,
      boolean harmless) {

    static Ask get(String what, String path, Map<String, String> query) {
      return new Ask(what, "GET", path, query, null, true);
    }
  }

  /** Asks, with a new token where the present one is no longer good. */
  <T> T send(Ask ask, Class<T> type) throws IOException {
    String token = session.accessToken();
    Optional<T> answer = send(ask, type, token);
    if (answer.isEmpty()) {
      answer = send(ask, type, session.replacementFor(token));
    }
    return answer.orElseThrow(
        () -> new SignInNeededException("Spotify accepts this sign-in no longer; sign in again"));
  }

  /** The answer; empty where the token is no good. */
  private <T> Optional<T> send(Ask ask, Class<T> type, String token) throws IOException {
    HttpRequest request = request(ask, token);
    return web.ask(
        request,
        ask.harmless(),
        reply -> {
          LOG.debug("{} {}: {}", ask.method(), ask.path(), reply.status());
          if (reply.status() == UNAUTHORIZED) {
            return Optional.empty();
          } else if (!reply.isSuccess()) {
            throw Failures.of(reply, ask.what(), config.clock());
          }
          return Optional.of(reply.read(type, ask.what()));
        });
  }

  private HttpRequest request(Ask ask, String token) {
    String query = ask.query().isEmpty() ? "" : "?" + Query.of(ask.query());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(config.endpoints().api() + ask.path() + query))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    return ask.body() == null
        ? request.method(ask.method(), BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(ask.method(), BodyPublishers.ofByteArray(WireFormat.write(ask.body())))
            .build();
  }
}
