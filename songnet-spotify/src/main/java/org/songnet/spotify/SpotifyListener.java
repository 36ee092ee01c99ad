package org.songnet.spotify;

import java.time.Duration;

/** Hears what goes to Spotify, to show progress; called by the thread that asked. */
public interface SpotifyListener {

  /** One that does not care. */
  SpotifyListener NONE = new SpotifyListener() {};

  /** A request goes out, for the first time or again. */
  default void onRequest() {}

  /** The client waits before it asks again. */
  default void onWait(Duration time, SpotifyException why) {}
}
