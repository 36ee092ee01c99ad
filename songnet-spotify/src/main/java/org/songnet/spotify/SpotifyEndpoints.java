package org.songnet.spotify;

import java.net.URI;
import org.songnet.web.SafeAddress;

/**
 * Where Spotify is; another place serves for tests.
 *
 * @param api the base of the Web API, without a slash at its end
 * @param accounts the base of the sign-in, without a slash at its end
 */
public record SpotifyEndpoints(URI api, URI accounts) {

  /**
   * Checks that nobody on the way can read along.
   *
   * @throws IllegalArgumentException if an address is not HTTPS, nor HTTP on this machine
   */
  public SpotifyEndpoints {
    SafeAddress.check("api", api);
    SafeAddress.check("accounts", accounts);
  }

  /** Spotify itself. */
  public static SpotifyEndpoints standard() {
    return new SpotifyEndpoints(
        URI.create("https://api.spotify.com/v1"), URI.create("https://accounts.spotify.com"));
  }

  /** A server that is both: the Web API at {@code api}, the sign-in at the root of its host. */
  public static SpotifyEndpoints at(URI api) {
    String text = api.toString();
    URI trimmed = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : api;
    return trimmed.equals(standard().api())
        ? standard()
        : new SpotifyEndpoints(
            trimmed, URI.create(trimmed.getScheme() + "://" + trimmed.getRawAuthority()));
  }
}
