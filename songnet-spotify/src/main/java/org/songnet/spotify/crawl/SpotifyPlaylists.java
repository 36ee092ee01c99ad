package org.songnet.spotify.crawl;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnet.data.ListenerPlaylist;
import org.songnet.spotify.ApiContent;
import org.songnet.spotify.ExtendedQuotaException;
import org.songnet.spotify.Page;
import org.songnet.spotify.Position;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SpotifyCapability;
import org.songnet.spotify.SpotifyPlaylist;
import org.songnet.spotify.TimedTrack;
import org.songnet.web.WebNotFoundException;

/**
 * Spotify's playlists, found by an artist's name; ids are {@code spotify:playlist:…}. It takes
 * extended quota.
 */
public final class SpotifyPlaylists implements PlaylistSource {

  private final SpotifyApi api;

  /**
   * Playlists at Spotify.
   *
   * @throws IllegalArgumentException if {@code api} has no {@link
   *     SpotifyCapability#OTHER_PEOPLES_PLAYLISTS}
   */
  public SpotifyPlaylists(SpotifyApi api) {
    if (!api.capabilities().contains(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS)) {
      throw new IllegalArgumentException(
          "crawling Spotify takes an app with extended quota, which new apps do not have");
    }
    this.api = api;
  }

  @Override
  public List<Found> byArtist(String artist, int limit) throws IOException {
    List<Found> found = new ArrayList<>();
    Optional<Position> from = Optional.of(Position.START);
    while (from.isPresent() && found.size() < limit) {
      Page<SpotifyPlaylist> page = api.searchPlaylists(artist, from.get());
      page.items()
          .forEach(item -> found.add(new Found(ApiContent.PLAYLIST + item.id(), item.name())));
      from = page.next();
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public Optional<ListenerPlaylist> read(String id) throws IOException {
    String bare =
        id.startsWith(ApiContent.PLAYLIST) ? id.substring(ApiContent.PLAYLIST.length()) : id;
    List<ListenerPlaylist.Entry> entries = new ArrayList<>();
    try {
      Optional<Position> from = Optional.of(Position.START);
      while (from.isPresent()) {
        Page<TimedTrack> page = api.playlistItems(bare, from.get());
        page.items().forEach(item -> entries.add(entry(item)));
        from = page.next();
      }
    } catch (ExtendedQuotaException | WebNotFoundException e) {
      return Optional.empty();
    }
    return Optional.of(new ListenerPlaylist("", entries));
  }

  private static ListenerPlaylist.Entry entry(TimedTrack item) {
    LocalDate day = item.at().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null);
    return new ListenerPlaylist.Entry(item.track().track(), day);
  }
}
