package org.songnet.spotify;

import java.util.List;

/**
 * An artist.
 *
 * @param id the id; empty where Spotify names an artist only
 * @param name the name, possibly empty
 * @param genres the genres; empty for most apps today
 */
public record SpotifyArtist(String id, String name, List<String> genres) {

  /** Copies the genres. */
  public SpotifyArtist {
    genres = List.copyOf(genres);
  }
}
