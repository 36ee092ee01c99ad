package org.songnet.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.UserId;

/**
 * What is known of a playlist apart from what is in it.
 *
 * @param id what identifies it, such as {@code spotify:playlist:…}; not blank
 * @param owner whose it is
 * @param version the service's name for its present state, such as Spotify's {@code snapshot_id};
 *     null where there is none
 * @param readAt when it was read; kept to the millisecond
 */
public record PlaylistInfo(String id, UserId owner, @Nullable String version, Instant readAt) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public PlaylistInfo {
    if (id.isBlank()) {
      throw new IllegalArgumentException("playlist id must not be blank: '" + id + "'");
    }
  }

  /** The service's name for the state that was read, where there is one. */
  public Optional<String> knownVersion() {
    return Optional.ofNullable(version);
  }
}
