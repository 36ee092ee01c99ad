package org.songnet.spotify;

import org.songnet.web.WebException;

/** The listener has to sign in, for the first time or again. */
public final class SignInNeededException extends WebException {

  private static final long serialVersionUID = 1L;

  SignInNeededException(String message) {
    super(message);
  }
}
