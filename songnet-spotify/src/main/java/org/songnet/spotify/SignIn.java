package org.songnet.spotify;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.songnet.web.Query;
import org.songnet.web.WebClient;
import org.songnet.web.WebListener;

/**
 * One listener's way to sign in, by authorization code with PKCE (RFC 7636): no secret of the app
 * is needed.
 *
 * <p>The listener opens {@link #address} in a browser and allows access; Spotify sends the browser
 * to the redirect address with an answer in it, which {@link #complete} turns into tokens. {@link
 * RedirectListener} receives it; on a machine without a browser the listener can paste it.
 */
public final class SignIn {

  /** What songnet asks the listener to allow. */
  static final List<String> SCOPES =
      List.of(
          "user-read-private",
          "user-top-read",
          "user-read-recently-played",
          "user-library-read",
          "user-follow-read",
          "playlist-read-private",
          "playlist-read-collaborative",
          "playlist-modify-private",
          "playlist-modify-public");

  private static final int RANDOM_BYTES = 48;

  private final SpotifyConfig config;
  private final String clientId;
  private final URI redirect;
  private final String state;
  private final String verifier;

  private SignIn(SpotifyConfig config, String clientId, URI redirect) {
    this.config = config;
    this.clientId = clientId;
    this.redirect = redirect;
    SecureRandom random = new SecureRandom();
    this.state = text(random);
    this.verifier = text(random);
  }

  private static String text(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Begins.
   *
   * @param clientId the app's client id, from Spotify's developer dashboard
   * @param redirect where the answer goes: the address registered there, with any port
   */
  public static SignIn begin(SpotifyConfig config, String clientId, URI redirect) {
    if (!clientId.matches("[A-Za-z0-9]{8,64}")) {
      throw new IllegalArgumentException(
          "client id must be letters and digits, as in Spotify's developer dashboard: " + clientId);
    }
    return new SignIn(config, clientId, redirect);
  }

  /** Where the listener allows access. */
  public URI address() {
    Map<String, String> query = new TreeMap<>();
    query.put("client_id", clientId);
    query.put("response_type", "code");
    query.put("redirect_uri", redirect.toString());
    query.put("scope", String.join(" ", SCOPES));
    query.put("state", state);
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", base64(sha256(verifier)));
    return URI.create(config.endpoints().accounts() + "/authorize?" + Query.of(query));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether an address answers this sign-in and no other. */
  boolean isAnswer(String redirectedTo) {
    String answered = Objects.requireNonNullElse(parameters(redirectedTo).get("state"), "");
    return MessageDigest.isEqual(
        answered.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gets tokens for what Spotify answered.
   *
   * @param redirectedTo the address the browser was sent to, whole
   * @throws SignInNeededException if it answers another sign-in, access was not allowed, or the
   *     answer is too old
   */
  public Tokens complete(String redirectedTo) throws IOException {
    Map<String, String> parameters = parameters(redirectedTo);
    if (!isAnswer(redirectedTo)) {
      throw new SignInNeededException(
          "this address does not answer the sign-in that was begun here; copy it whole, or begin"
              + " again");
    }
    String code = parameters.get("code");
    if (code == null || code.isEmpty()) {
      throw new SignInNeededException("access to Spotify was not allowed; sign in again to do so");
    }
    return new Accounts(config, new WebClient(config.web(), WebListener.NONE))
        .exchange(clientId, code, verifier, redirect)
        .orElseThrow(
            () -> new SignInNeededException("the answer is used or too old; sign in again"));
  }

  private static Map<String, String> parameters(String address) {
    String text = address.strip();
    int fragment = text.indexOf('#');
    String query = text.substring(text.indexOf('?') + 1, fragment < 0 ? text.length() : fragment);
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // cut in the middle of an escape
    }
  }
}
