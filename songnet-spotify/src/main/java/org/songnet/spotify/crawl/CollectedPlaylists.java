package org.songnet.spotify.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.data.ListenerPlaylist;
import org.songnet.data.PlaylistCollection;

/**
 * Playlists that were read from files: slices of the Million Playlist Dataset, a folder of JSPF or
 * M3U. Immutable; safe for concurrent use.
 */
public final class CollectedPlaylists implements PlaylistSource {

  private final PlaylistCollection playlists;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Integer>> byArtist = new HashMap<>();

  /** Finds playlists by the artists on them, the earliest in the collection first. */
  public CollectedPlaylists(PlaylistCollection playlists) {
    this.playlists = playlists;
    Catalog catalog = playlists.catalog();
    for (int playlist = 0; playlist < playlists.size(); playlist++) {
      numbers.put(playlists.id(playlist).value(), playlist);
      Set<String> artists = new LinkedHashSet<>();
      for (int track : playlists.tracks(playlist)) {
        artists.addAll(catalog.track(track).artists());
      }
      for (String artist : artists) {
        byArtist.computeIfAbsent(artist, name -> new ArrayList<>()).add(playlist);
      }
    }
  }

  @Override
  public List<Found> byArtist(String artist, int limit) {
    return byArtist.getOrDefault(artist, List.of()).stream()
        .limit(limit)
        .map(number -> new Found(playlists.id(number).value(), playlists.name(number)))
        .toList();
  }

  @Override
  public Optional<ListenerPlaylist> read(String id) {
    return Optional.ofNullable(numbers.get(id)).map(playlists::playlist);
  }
}
