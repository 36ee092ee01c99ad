package org.songnet.spotify;

import java.util.List;
import org.songnet.TrackRecord;

/**
 * A track as Spotify describes it.
 *
 * @param track what songnet keeps of it, under the id {@code spotify:track:…}
 * @param artists its artists with their ids, in the order of the track's artists
 */
public record SpotifyTrack(TrackRecord track, List<SpotifyArtist> artists) {

  /** Copies the artists. */
  public SpotifyTrack {
    artists = List.copyOf(artists);
  }
}
