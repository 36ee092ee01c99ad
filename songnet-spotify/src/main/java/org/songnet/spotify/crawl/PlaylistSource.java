package org.songnet.spotify.crawl;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.songnet.data.ListenerPlaylist;

/** Where a crawl finds playlists. Each method is one visit, which may take several requests. */
public interface PlaylistSource {

  /**
   * A playlist that can be read.
   *
   * @param id what identifies it, not blank
   * @param name what people call it, possibly empty
   */
  record Found(String id, String name) {}

  /**
   * Playlists that go with an artist, in an order that stays the same.
   *
   * @param limit how many at most
   */
  List<Found> byArtist(String artist, int limit) throws IOException;

  /** What is on a playlist; empty where the source has it no longer or may not tell. */
  Optional<ListenerPlaylist> read(String id) throws IOException;
}
