package org.songnet.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnet.web.Query;
import org.songnet.web.Reply;
import org.songnet.web.WebClient;
import org.songnet.web.WebRefusedException;
import org.songnet.web.WebUnavailableException;

/** Spotify's accounts service: gives tokens for a code or for an older token. */
final class Accounts {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final long USUAL_SECONDS = 3600;

  private final SpotifyConfig config;
  private final WebClient web;

  Accounts(SpotifyConfig config, WebClient web) {
    this.config = config;
    this.web = web;
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
    return web.ask(request, harmless, reply -> answer(reply, form));
  }

  private Optional<JsonNode> answer(Reply reply, Map<String, String> form) throws IOException {
    String what = "the sign-in";
    if (reply.status() == BAD_REQUEST) {
      JsonNode json = reply.read(JsonNode.class, what);
      if (json.path("error").asText().equals("invalid_grant")) {
        return Optional.empty();
      }
      throw new WebRefusedException(
          "Spotify refused the sign-in; check the client id " + form.get("client_id"),
          reply.status());
    } else if (reply.status() != OK) {
      throw Failures.of(reply, what, config.clock());
    }
    JsonNode json = reply.read(JsonNode.class, what);
    boolean whole =
        !json.path("access_token").asText().isBlank()
            && (form.containsKey("refresh_token")
                || !json.path("refresh_token").asText().isBlank());
    if (!whole) {
      throw new WebUnavailableException("Spotify's answer to the sign-in has no token", OK);
    }
    return Optional.of(json);
  }
}
