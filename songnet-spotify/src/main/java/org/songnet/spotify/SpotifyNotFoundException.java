package org.songnet.spotify;

/** Spotify said that there is no such thing; no other failure is reported as this. */
public final class SpotifyNotFoundException extends SpotifyException {

  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  SpotifyNotFoundException(String what) {
    super("Spotify knows no " + what + "; check the id", NOT_FOUND);
  }
}
