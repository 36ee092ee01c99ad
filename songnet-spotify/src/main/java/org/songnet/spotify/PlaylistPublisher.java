package org.songnet.spotify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.songnet.TrackId;
import org.songnet.web.WebUnavailableException;

/**
 * Writes playlists so that everything is written once, whatever gets lost on the way.
 *
 * <p>Making a playlist and adding to it are not safe to repeat. Where the answer to one of them is
 * lost, this looks first whether it was done.
 */
public final class PlaylistPublisher {

  private static final int ATTEMPTS = 3;

  private final SpotifyApi api;

  /** Writes by {@code api}. */
  public PlaylistPublisher(SpotifyApi api) {
    this.api = api;
  }

  /**
   * Makes a playlist with tracks on it.
   *
   * @param tracks Spotify's tracks, any number
   * @return the playlist as it was made, still empty
   */
  public SpotifyPlaylist publish(NewPlaylist playlist, List<TrackId> tracks) throws IOException {
    tracks.forEach(SpotifyIds::bare);
    SpotifyPlaylist made = create(playlist);
    append(made.id(), 0, tracks);
    return made;
  }

  /** Makes an empty playlist. */
  public SpotifyPlaylist create(NewPlaylist playlist) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return api.createPlaylist(playlist);
      } catch (WebUnavailableException e) {
        Optional<SpotifyPlaylist> made = e.mayHaveHappened() ? find(playlist) : Optional.empty();
        if (made.isPresent()) {
          return made.get();
        } else if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** A playlist of that name with nothing on it, which is as good as a new one. */
  private Optional<SpotifyPlaylist> find(NewPlaylist wanted) throws IOException {
    String me = api.me().id();
    Optional<Position> from = Optional.of(Position.START);
    while (from.isPresent()) {
      Page<SpotifyPlaylist> page = api.myPlaylists(from.get());
      for (SpotifyPlaylist playlist : page.items()) {
        if (playlist.name().equals(wanted.name())
            && playlist.size() == 0
            && playlist.owner().equals(me)) {
          return Optional.of(playlist);
        }
      }
      from = page.next();
    }
    return Optional.empty();
  }

  /**
   * Adds tracks at the end of a playlist that nobody else changes meanwhile.
   *
   * @param size how many entries are on it
   */
  public void append(String playlistId, int size, List<TrackId> tracks) throws IOException {
    for (int i = 0; i < tracks.size(); i += SpotifyApi.MAX_WRITE) {
      int end = Math.min(tracks.size(), i + SpotifyApi.MAX_WRITE);
      add(playlistId, size + i, tracks.subList(i, end));
    }
  }

  private void add(String playlistId, int size, List<TrackId> tracks) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        api.addToPlaylist(playlistId, tracks);
        return;
      } catch (WebUnavailableException e) {
        int now = e.mayHaveHappened() ? size(playlistId) : size;
        if (now >= size + tracks.size()) {
          return;
        } else if (now != size || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** How many entries are on a playlist now. */
  public int size(String playlistId) throws IOException {
    return api.playlistItems(playlistId, Position.START).total();
  }

  /** Puts tracks in the place of everything on a playlist. */
  public void replace(String playlistId, List<TrackId> tracks) throws IOException {
    int first = Math.min(tracks.size(), SpotifyApi.MAX_WRITE);
    api.replacePlaylist(playlistId, tracks.subList(0, first));
    append(playlistId, first, tracks.subList(first, tracks.size()));
  }
}
