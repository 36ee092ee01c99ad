package org.songnet.spotify;

import java.time.Clock;
import java.time.Duration;
import org.songnet.web.Sleeper;
import org.songnet.web.WebConfig;

/**
 * How to talk to Spotify.
 *
 * @param endpoints where Spotify is
 * @param extendedQuota whether this app has extended quota
 * @param web how to ask
 */
public record SpotifyConfig(SpotifyEndpoints endpoints, boolean extendedQuota, WebConfig web) {

  /** Spotify itself as a new app may use it: half a minute, five attempts, waits up to a minute. */
  public static SpotifyConfig defaults() {
    return new SpotifyConfig(SpotifyEndpoints.standard(), false, WebConfig.defaults());
  }

  /** A copy that talks to another place. */
  public SpotifyConfig withEndpoints(SpotifyEndpoints newEndpoints) {
    return new SpotifyConfig(newEndpoints, extendedQuota, web);
  }

  /** A copy for an app with or without extended quota. */
  public SpotifyConfig withExtendedQuota(boolean newExtendedQuota) {
    return new SpotifyConfig(endpoints, newExtendedQuota, web);
  }

  /** A copy with another timeout. */
  public SpotifyConfig withTimeout(Duration newTimeout) {
    return new SpotifyConfig(endpoints, extendedQuota, web.withTimeout(newTimeout));
  }

  /** A copy with another idea of time. */
  public SpotifyConfig withTime(Clock newClock, Sleeper newSleeper) {
    return new SpotifyConfig(endpoints, extendedQuota, web.withTime(newClock, newSleeper));
  }

  /** What time it is. */
  Clock clock() {
    return web.clock();
  }
}
