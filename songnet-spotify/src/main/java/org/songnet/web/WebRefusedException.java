package org.songnet.web;

/** A service understood the request and does not grant it. */
public final class WebRefusedException extends WebException {

  private static final long serialVersionUID = 1L;

  /** A refusal. */
  public WebRefusedException(String message, int status) {
    super(message, status);
  }
}
