package org.songnet.spotify;

import org.songnet.web.WebException;

/** This app may not do that: it takes extended quota, which Spotify gives to few. */
public final class ExtendedQuotaException extends WebException {

  private static final long serialVersionUID = 1L;
  private static final int FORBIDDEN = 403;

  private final SpotifyCapability capability;

  ExtendedQuotaException(SpotifyCapability capability) {
    super(
        "Spotify gives "
            + capability.label()
            + " only to apps with extended quota, and this is none",
        FORBIDDEN);
    this.capability = capability;
  }

  /** What the app may not do. */
  public SpotifyCapability capability() {
    return capability;
  }
}
