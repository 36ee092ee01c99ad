package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.songnet.spotify.SpotifyEndpoints;
import org.songnet.spotify.Tokens;

/**
 * Spotify on this machine, over real HTTP.
 *
 * <p>Where Spotify's OpenAPI description is at hand, every request and every answer is held against
 * it, and {@link #close} fails if one does not fit. {@link #next} makes requests go wrong.
 */
public final class FakeSpotify implements AutoCloseable {

  /** The client id of the only app the fake knows. */
  public static final String CLIENT_ID = FakeSignIn.CLIENT_ID;

  /** How everything begins that must not be seen: codes and tokens. */
  public static final String SECRET = FakeSignIn.SECRET;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final FakeSignIn signIn = new FakeSignIn();
  private final FakeApi api;
  private final Map<String, FakeAccount> accounts = new TreeMap<>();
  private final Map<String, Deque<Mishap>> mishaps = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private @Nullable FakeAccount atTheBrowser;

  private FakeSpotify(boolean oldStyle) throws IOException {
    this.api = new FakeApi(oldStyle);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** A fake that writes playlists as Spotify does today. */
  public static FakeSpotify start() throws IOException {
    return new FakeSpotify(false);
  }

  /** A fake that writes playlists as Spotify did until 2025. */
  public static FakeSpotify startOldStyle() throws IOException {
    return new FakeSpotify(true);
  }

  /** A listener who begins with nothing; the last one made sits at the browser. */
  public synchronized FakeAccount account(String id) {
    FakeAccount account = new FakeAccount(id);
    accounts.put(id, account);
    atTheBrowser = account;
    return account;
  }

  /** The base of its Web API. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Where it is. */
  public SpotifyEndpoints endpoints() {
    return SpotifyEndpoints.at(url());
  }

  /** Tokens as after a sign-in. */
  public Tokens tokens(String account, Instant until) {
    return new Tokens(
        signIn.access(account), signIn.refreshToken(account), until, CLIENT_ID, url());
  }

  /**
   * Gives another refresh token with every refresh, after which the one before is worth nothing.
   */
  public FakeSpotify rotating() {
    signIn.rotate();
    return this;
  }

  /** Every access token ends now. */
  public void endAccess() {
    signIn.endAccess();
  }

  /** The listeners take back what they allowed. */
  public void withdraw() {
    signIn.withdraw();
  }

  /** The next requests on paths that begin so go wrong, one mishap each. */
  public synchronized FakeSpotify next(String pathPrefix, Mishap... some) {
    mishaps.computeIfAbsent(pathPrefix, path -> new ArrayDeque<>()).addAll(List.of(some));
    return this;
  }

  /** Nothing goes wrong any more. */
  public synchronized void calm() {
    mishaps.clear();
  }

  /** All requests so far: method, path and query. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many requests began so. */
  public long count(String start) {
    return requests().stream().filter(request -> request.startsWith(start)).count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    note(method + " " + exchange.getRequestURI());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> query = FakeHttp.parameters(exchange.getRequestURI().getRawQuery());
    if (path.equals("/authorize")) {
      FakeAccount listener = Objects.requireNonNull(atTheBrowser);
      exchange.getResponseHeaders().set("Location", signIn.allow(listener.id, query));
      FakeHttp.send(exchange, 302, "text/html", "");
      return;
    }
    Scene scene = new Scene(exchange, method, path, query, body);
    Mishap mishap = mishap(path);
    try {
      if (mishap != null) {
        mishap.play(exchange, scene);
      } else {
        FakeHttp.send(exchange, scene.act());
      }
    } catch (RuntimeException e) {
      scene.violated(e.toString());
      exchange.close();
    }
  }

  private synchronized void note(String request) {
    requests.add(request);
  }

  private synchronized @Nullable Mishap mishap(String path) {
    return mishaps.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(entry -> entry.getValue().poll())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** One request and what is to be done about it. */
  private final class Scene implements Mishap.Scene {

    private final HttpExchange exchange;
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final String body;

    Scene(
        HttpExchange exchange, String method, String path, Map<String, String> query, String body) {
      this.exchange = exchange;
      this.method = method;
      this.path = path;
      this.query = query;
      this.body = body;
    }

    @Override
    public Answer act() throws IOException {
      if (path.equals("/api/token")) {
        return signIn.token(FakeHttp.parameters(body));
      }
      String below = path.substring("/v1".length());
      Answer answer = signed(below);
      check(below, answer);
      return answer;
    }

    private Answer signed(String below) throws IOException {
      String id = signIn.account(exchange.getRequestHeaders().getFirst("Authorization"));
      if (id == null) {
        return Answer.error(401, "The access token expired");
      }
      JsonNode json =
          body.isEmpty() ? MissingNode.getInstance() : new ObjectMapper().readTree(body);
      synchronized (FakeSpotify.this) {
        return api.answer(Objects.requireNonNull(accounts.get(id)), method, below, query, json);
      }
    }

    private void check(String below, Answer answer) {
      Contract.shared()
          .ifPresent(
              contract -> {
                contract.request(method, below, query).ifPresent(this::violated);
                contract
                    .answer(method, below, answer.status(), answer.body())
                    .forEach(message -> violated(message.toString()));
              });
    }

    private void violated(String what) {
      synchronized (FakeSpotify.this) {
        violations.add(method + " " + path + ": " + what);
      }
    }

    @Override
    public void hang() {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Stops; fails if a request or an answer did not fit Spotify's description. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    synchronized (this) {
      if (!violations.isEmpty()) {
        throw new AssertionError("not as Spotify describes: " + violations);
      }
    }
  }
}
