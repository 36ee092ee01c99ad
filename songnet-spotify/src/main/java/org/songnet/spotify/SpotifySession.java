package org.songnet.spotify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.songnet.web.WebClient;
import org.songnet.web.WebListener;

/**
 * A listener who is signed in: has an access token at hand whenever one is needed.
 *
 * <p>Tokens are refreshed shortly before they end, and what Spotify gives is kept in the {@link
 * TokenStore} at once, as an old refresh token may be worth nothing afterwards. Several sessions,
 * of several processes too, can share a store. Safe for concurrent use.
 */
public final class SpotifySession {

  private static final Duration LEEWAY = Duration.ofMinutes(1);

  private final TokenStore store;
  private final SpotifyConfig config;
  private final WebClient web;
  private final Accounts accounts;
  private Tokens tokens;

  private SpotifySession(TokenStore store, SpotifyConfig config, Tokens tokens) {
    this.store = store;
    this.config = config;
    this.web = new WebClient(config.web(), WebListener.NONE);
    this.accounts = new Accounts(config, web);
    this.tokens = tokens;
  }

  /**
   * Goes on with what is in a store.
   *
   * @throws SignInNeededException if nobody has signed in, or at another place than {@code
   *     config.endpoints()}
   */
  public static SpotifySession open(TokenStore store, SpotifyConfig config) throws IOException {
    Tokens tokens = present(store);
    if (!tokens.api().equals(config.endpoints().api())) {
      throw new SignInNeededException(
          "the listener is signed in at "
              + tokens.api()
              + ", not at "
              + config.endpoints().api()
              + "; sign in there");
    }
    return new SpotifySession(store, config, tokens);
  }

  private static Tokens present(TokenStore store) throws IOException {
    return store
        .load()
        .orElseThrow(() -> new SignInNeededException("nobody is signed in; sign in first"));
  }

  /** The connections of this session. */
  WebClient web() {
    return web;
  }

  /** A token that is good for a minute at least, as far as can be known. */
  synchronized String accessToken() throws IOException {
    if (isEnding(tokens)) {
      refresh();
    }
    return tokens.access();
  }

  /** Another token than one that Spotify did not accept. */
  synchronized String replacementFor(String rejected) throws IOException {
    if (tokens.access().equals(rejected)) {
      refresh();
    }
    return tokens.access();
  }

  private boolean isEnding(Tokens some) {
    Instant soon = config.clock().instant().plus(LEEWAY);
    return !some.expiresAt().isAfter(soon);
  }

  private void refresh() throws IOException {
    if (adopt(present(store)) && !isEnding(tokens)) {
      return; // another process has done it
    }
    Optional<Tokens> fresh = accounts.refresh(tokens);
    if (fresh.isPresent()) {
      tokens = fresh.get();
      store.save(tokens);
    } else if (!adopt(present(store))) {
      throw new SignInNeededException(
          "the sign-in has ended, as it does after half a year, or was withdrawn; sign in again");
    }
  }

  /** Takes the tokens of a store where they are others than ours. */
  private boolean adopt(Tokens stored) {
    boolean others = !stored.access().equals(tokens.access());
    tokens = stored;
    return others;
  }
}
