package org.songnet.spotify;

/** Spotify understood the request and does not grant it. */
public final class SpotifyRefusedException extends SpotifyException {

  private static final long serialVersionUID = 1L;

  SpotifyRefusedException(String message, int status) {
    super(message, status);
  }
}
