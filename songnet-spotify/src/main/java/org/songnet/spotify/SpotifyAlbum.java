package org.songnet.spotify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.ReleaseDate;

/**
 * An album.
 *
 * @param id the id
 * @param name the name, possibly empty
 * @param artists who made it
 * @param tracks how many tracks it has; 0 if unknown
 * @param releasedOn when it was released; null if unknown
 */
public record SpotifyAlbum(
    String id,
    String name,
    List<SpotifyArtist> artists,
    int tracks,
    @Nullable ReleaseDate releasedOn) {

  /** Copies the artists. */
  public SpotifyAlbum {
    artists = List.copyOf(artists);
  }

  /** When it was released. */
  public Optional<ReleaseDate> released() {
    return Optional.ofNullable(releasedOn);
  }
}
