package org.songnet.spotify;

/** What only apps with extended quota may do; new apps do not get it. */
public enum SpotifyCapability {
  /** Ask what a track sounds like. */
  AUDIO_FEATURES("audio features"),
  /** Read playlists that the listener neither owns nor works on. */
  OTHER_PEOPLES_PLAYLISTS("other people's playlists");

  private final String label;

  SpotifyCapability(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
