package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Services on this machine, over real HTTP: what is at an address is told beforehand, and anything
 * can go wrong in between. What is not there is so in the way of MusicBrainz.
 */
public final class FakeServices implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Told> told = new LinkedHashMap<>();
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();

  private record Told(int status, JsonNode json) {}

  /** Something else than the answer. */
  @FunctionalInterface
  public interface Mishap {
    /** Plays it. */
    void play(HttpExchange exchange) throws IOException;
  }

  /** Services that know nothing yet. */
  public FakeServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where they are. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What is at an address, its path and query decoded; quotes may be single ones. */
  public FakeServices tell(String address, String json) {
    return tell(address, 200, json);
  }

  /** The same with a status. */
  public synchronized FakeServices tell(String address, int status, String json) {
    try {
      told.put(address, new Told(status, new ObjectMapper().readTree(json.replace('\'', '"'))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The next requests go wrong, one mishap each. */
  public synchronized FakeServices next(Mishap... some) {
    mishaps.addAll(List.of(some));
    return this;
  }

  /** An answer with a status and no JSON of use. */
  public static Mishap status(int status) {
    return exchange -> send(exchange, status, "{\"message\": \"no\"}");
  }

  /** A failure with a time to come back, as MusicBrainz has it for too many requests. */
  public static Mishap busy(int status, String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      send(exchange, status, "{\"error\": \"exceeding the allowable rate limit\"}");
    };
  }

  /** Any text. */
  public static Mishap text(int status, String text) {
    return exchange -> send(exchange, status, text);
  }

  /** The line is cut. */
  public static Mishap cut() {
    return HttpExchange::close;
  }

  /** Half of an answer, then the line is cut. */
  public static Mishap cutInTheMiddle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write("{\"content\": [".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  /** All requests so far, decoded. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** Who asked, as the requests say. */
  public synchronized List<String> agents() {
    return List.copyOf(agents);
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI address = exchange.getRequestURI();
    String asked = address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    Mishap mishap;
    Told answer;
    synchronized (this) {
      requests.add(asked);
      agents.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("User-Agent")));
      mishap = mishaps.poll();
      answer = told.get(asked);
    }
    if (mishap != null) {
      mishap.play(exchange);
    } else if (answer == null) {
      send(exchange, 404, "{\"error\": \"Not Found\", \"help\": \"\"}");
    } else {
      send(exchange, answer.status(), answer.json().toString());
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
