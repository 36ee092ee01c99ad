package org.songnet.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Spotify's accounts service: gives tokens for a code or for an older token. */
final class Accounts {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final long USUAL_SECONDS = 3600;

  private final SpotifyConfig config;
  private final Exchange exchange;
  private final Retries retries;

  Accounts(SpotifyConfig config, Exchange exchange) {
    this.config = config;
    this.exchange = exchange;
    this.retries = new Retries(config, SpotifyListener.NONE);
  }

  /** Tokens for a code, which is good once; empty where Spotify does not accept it. */
  Optional<Tokens> exchange(String clientId, String code, String verifier, URI redirect)
      throws IOException {
    Map<String, String> form = new TreeMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", clientId);
    form.put("code", code);
    form.put("code_verifier", verifier);
    form.put("redirect_uri", redirect.toString());
    return request(form, false).map(json -> tokens(json, clientId, ""));
  }

  /** The next tokens; empty where Spotify does not accept the present ones any more. */
  Optional<Tokens> refresh(Tokens tokens) throws IOException {
    Map<String, String> form = new TreeMap<>();
    form.put("grant_type", "refresh_token");
    form.put("client_id", tokens.clientId());
    form.put("refresh_token", tokens.refresh());
    return request(form, true).map(json -> tokens(json, tokens.clientId(), tokens.refresh()));
  }

  private Tokens tokens(JsonNode json, String clientId, String formerRefresh) {
    String refresh = json.path("refresh_token").asText();
    return new Tokens(
        json.path("access_token").asText(),
        refresh.isBlank() ? formerRefresh : refresh,
        config.clock().instant().plusSeconds(json.path("expires_in").asLong(USUAL_SECONDS)),
        clientId,
        config.endpoints().api());
  }

  private Optional<JsonNode> request(Map<String, String> form, boolean harmless)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(config.endpoints().accounts() + "/api/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(Query.of(form)))
            .build();
    return retries.call(harmless, () -> answer(exchange.send(request), form));
  }

  private Optional<JsonNode> answer(Reply reply, Map<String, String> form) throws IOException {
    String what = "the sign-in";
    if (reply.status() == BAD_REQUEST) {
      JsonNode json = WireFormat.read(reply, JsonNode.class, what);
      if (json.path("error").asText().equals("invalid_grant")) {
        return Optional.empty();
      }
      throw new SpotifyRefusedException(
          "Spotify refused the sign-in; check the client id " + form.get("client_id"),
          reply.status());
    } else if (reply.status() != OK) {
      throw Failures.of(reply, what, config.clock());
    }
    JsonNode json = WireFormat.read(reply, JsonNode.class, what);
    boolean whole =
        !json.path("access_token").asText().isBlank()
            && (form.containsKey("refresh_token")
                || !json.path("refresh_token").asText().isBlank());
    if (!whole) {
      throw new SpotifyUnavailableException("Spotify's answer to the sign-in has no token", OK);
    }
    return Optional.of(json);
  }
}
