package org.songnet.spotify;

/** No answer came from Spotify in spite of several attempts, or none that makes sense. */
public final class SpotifyUnavailableException extends SpotifyException {

  private static final long serialVersionUID = 1L;

  private final boolean mayHaveHappened;

  SpotifyUnavailableException(String message, boolean mayHaveHappened) {
    super(message);
    this.mayHaveHappened = mayHaveHappened;
  }

  SpotifyUnavailableException(String message, int status) {
    super(message, status);
    this.mayHaveHappened = true;
  }

  /** Whether Spotify may have done what was asked and only the answer was lost. */
  public boolean mayHaveHappened() {
    return mayHaveHappened;
  }
}
