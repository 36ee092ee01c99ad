package org.songnet.spotify;

import java.net.URI;
import java.time.Instant;

/**
 * What lets songnet act for a listener at Spotify; secret but for the last three.
 *
 * @param access goes with every request, for an hour
 * @param refresh gets the next access token, for half a year
 * @param expiresAt when the access token ends
 * @param clientId the app the listener signed in to
 * @param api the Web API it is for; it is sent nowhere else
 */
public record Tokens(String access, String refresh, Instant expiresAt, String clientId, URI api) {

  /**
   * Checks that nothing is blank.
   *
   * @throws IllegalArgumentException if a token or the client id is blank; it is not quoted
   */
  public Tokens {
    if (access.isBlank() || refresh.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("tokens and client id must not be blank");
    }
  }

  /** Tells nothing secret. */
  @Override
  public String toString() {
    return "tokens for " + api + " until " + expiresAt;
  }
}
