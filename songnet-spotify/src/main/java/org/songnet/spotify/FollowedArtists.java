package org.songnet.spotify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.store.Crawl;
import org.songnet.store.CrawlNode;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.TrackInteraction;

/** The artists a listener follows, as a sync remembers them among its steps. */
final class FollowedArtists {

  private static final String ARTIST = "artist";

  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private FollowedArtists() {}

  /** What a sync remembers an artist by; its name must not be empty. */
  static CrawlNode node(SpotifyArtist artist) {
    String id = artist.id().isEmpty() ? artist.name() : SpotifyIds.artist(artist.id());
    return new CrawlNode(ARTIST, id, artist.name(), 0);
  }

  /** The artists among the steps of a sync. */
  static FollowedArtists of(Crawl steps) throws IOException {
    FollowedArtists followed = new FollowedArtists();
    for (CrawlNode node : steps.nodes()) {
      if (node.kind().equals(ARTIST)) {
        followed.ids.add(node.id());
        followed.names.add(node.name());
      }
    }
    return followed;
  }

  /**
   * Every track of a library by one of them, which takes no request: by the ids of its artists or,
   * where they are not known, by their names.
   */
  List<TrackInteraction> credits(Library library, UserId user) throws IOException {
    Map<TrackId, Set<String>> artists = library.tracks().artistIds();
    Catalog tracks = library.tracks().catalog();
    List<TrackInteraction> credits = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.track(i);
      Set<String> by = artists.get(track.id());
      boolean followed =
          by == null
              ? track.artists().stream().anyMatch(names::contains)
              : by.stream().anyMatch(ids::contains);
      if (followed) {
        credits.add(new TrackInteraction(user, track.id(), InteractionKind.FOLLOWED_ARTIST, null));
      }
    }
    return credits;
  }
}
