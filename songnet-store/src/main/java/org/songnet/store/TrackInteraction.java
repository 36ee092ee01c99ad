package org.songnet.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * A listener touched a track.
 *
 * @param user the listener
 * @param track the track
 * @param kind how
 * @param at when; kept to the millisecond; null where the source does not tell
 */
public record TrackInteraction(
    UserId user, TrackId track, InteractionKind kind, @Nullable Instant at) {

  /** When it happened, where the source tells. */
  public Optional<Instant> time() {
    return Optional.ofNullable(at);
  }
}
