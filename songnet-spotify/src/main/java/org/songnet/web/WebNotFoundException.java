package org.songnet.web;

/** A service said that there is no such thing; no other failure is reported as this. */
public final class WebNotFoundException extends WebException {

  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  /**
   * An answer that something is not there.
   *
   * @param service who said so, such as {@code Spotify}
   * @param what what is not there, such as {@code track 4iV5W9uYEdYUVa79Axb7Rh}
   */
  public WebNotFoundException(String service, String what) {
    super(service + " knows no " + what + "; check the id", NOT_FOUND);
  }
}
