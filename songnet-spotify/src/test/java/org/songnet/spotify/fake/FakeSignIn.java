package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts service of the fake. Everything secret begins with {@link #SECRET}. */
final class FakeSignIn {

  static final String SECRET = "secret-";
  static final String CLIENT_ID = "fakeclient0123456789";

  private record Question(String account, String challenge, String redirect) {}

  private final Map<String, Question> codes = new HashMap<>();
  private final Map<String, String> access = new HashMap<>();
  private final Map<String, String> refresh = new HashMap<>();
  private boolean rotating;
  private int count;

  void rotate() {
    rotating = true;
  }

  /** The address the browser is sent to once the listener has allowed access. */
  synchronized String allow(String account, Map<String, String> query) {
    String redirect = query.getOrDefault("redirect_uri", "");
    boolean good =
        CLIENT_ID.equals(query.get("client_id"))
            && "code".equals(query.get("response_type"))
            && "S256".equals(query.get("code_challenge_method"))
            && redirect.matches("http://127\\.0\\.0\\.1(:\\d+)?/callback");
    if (!good) {
      throw new IllegalArgumentException("Spotify would show an error page: " + query);
    }
    String code = SECRET + "code-" + ++count;
    codes.put(code, new Question(account, query.getOrDefault("code_challenge", ""), redirect));
    return redirect + "?code=" + code + "&state=" + query.get("state");
  }

  synchronized Answer token(Map<String, String> form) {
    if (!CLIENT_ID.equals(form.get("client_id"))) {
      return refused("invalid_client");
    }
    return "refresh_token".equals(form.get("grant_type")) ? refresh(form) : exchange(form);
  }

  private Answer exchange(Map<String, String> form) {
    Question question = codes.remove(form.getOrDefault("code", ""));
    boolean good =
        question != null
            && question.redirect().equals(form.get("redirect_uri"))
            && question.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
    return good ? tokens(question.account(), true) : refused("invalid_grant");
  }

  private Answer refresh(Map<String, String> form) {
    String given = form.getOrDefault("refresh_token", "");
    String account = rotating ? refresh.remove(given) : refresh.get(given);
    return account == null ? refused("invalid_grant") : tokens(account, rotating);
  }

  private Answer tokens(String account, boolean withRefresh) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("token_type", "Bearer").put("expires_in", 3600);
    json.put("access_token", access(account));
    if (withRefresh) {
      json.put("refresh_token", refreshToken(account));
    }
    return Answer.ok(json);
  }

  synchronized String access(String account) {
    String token = SECRET + "access-" + ++count;
    access.put(token, account);
    return token;
  }

  synchronized String refreshToken(String account) {
    String token = SECRET + "refresh-" + ++count;
    refresh.put(token, account);
    return token;
  }

  /** Every access token is worth nothing from now on. */
  synchronized void endAccess() {
    access.clear();
  }

  /** The listener takes back what they allowed. */
  synchronized void withdraw() {
    access.clear();
    refresh.clear();
  }

  /** Whose request this is; null if nobody's. */
  synchronized @Nullable String account(@Nullable String authorization) {
    return authorization == null ? null : access.get(authorization.replace("Bearer ", ""));
  }

  private static Answer refused(String error) {
    return Answer.of(400, JsonNodeFactory.instance.objectNode().put("error", error));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
