package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.songnet.web.Reply;
import org.songnet.web.WebClient;
import org.songnet.web.WebException;
import org.songnet.web.WebLimitException;
import org.songnet.web.WebListener;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/** What the services have in common: JSON for an address, and what statuses mean. */
final class Service {

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final String name;
  private final ServiceConfig config;
  private final WebClient web;

  Service(String name, ServiceConfig config, WebListener listener) {
    this.name = name;
    this.config = config;
    this.web = new WebClient(config.web(), listener);
  }

  /** What an answer means. */
  @FunctionalInterface
  interface Meaning<T> {
    /** Makes something of an answer and its JSON, which is missing where it is none. */
    T of(Reply reply, JsonNode json) throws IOException;
  }

  /**
   * Gets what is at an address.
   *
   * @param path what follows the base, escaped
   */
  <T> T get(String path, Meaning<T> meaning) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(config.base() + path))
            .header("Accept", "application/json")
            .header("User-Agent", config.userAgent())
            .build();
    return web.ask(request, true, reply -> meaning.of(reply, json(reply)));
  }

  private static JsonNode json(Reply reply) {
    return reply.tryRead(JsonNode.class).orElseGet(MissingNode::getInstance);
  }

  /** The JSON of a success. */
  JsonNode success(Reply reply, JsonNode json) throws WebException {
    if (!reply.isSuccess()) {
      throw failure(reply);
    }
    return json;
  }

  /** A list in the JSON of a success. */
  JsonNode list(Reply reply, JsonNode json, String field) throws WebException {
    JsonNode list = success(reply, json).path(field);
    if (!list.isArray()) {
      throw senseless(reply);
    }
    return list;
  }

  /** An answer that is not what the service writes, such as a page that wants a sign-in. */
  WebException senseless(Reply reply) {
    return new WebUnavailableException(
        name + "'s answer is not what it should be; does this network want a sign-in?",
        reply.status());
  }

  /** What an answer means that is no success. */
  WebException failure(Reply reply) {
    int status = reply.status();
    if (status == TOO_MANY_REQUESTS) {
      return limit(reply);
    } else if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
      return unavailable("status " + status, reply);
    }
    return new WebRefusedException(name + " refused the request with status " + status, status);
  }

  WebException limit(Reply reply) {
    return new WebLimitException(
        name + " wants fewer requests", false, reply.retryAt(config.web().clock().instant()));
  }

  WebException unavailable(String why, Reply reply) {
    return new WebUnavailableException(
        name + " failed with " + why,
        reply.status(),
        reply.retryAt(config.web().clock().instant()));
  }
}
