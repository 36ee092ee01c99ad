package org.songnet.spotify;

/** The listener has to sign in, for the first time or again. */
public final class SignInNeededException extends SpotifyException {

  private static final long serialVersionUID = 1L;

  SignInNeededException(String message) {
    super(message);
  }
}
