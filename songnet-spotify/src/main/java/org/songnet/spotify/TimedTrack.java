package org.songnet.spotify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A track that was saved, added or played at some time.
 *
 * @param track the track
 * @param time when that was; null where Spotify does not know
 */
public record TimedTrack(SpotifyTrack track, @Nullable Instant time) {

  /** When the track was saved, added or played. */
  public Optional<Instant> at() {
    return Optional.ofNullable(time);
  }
}
