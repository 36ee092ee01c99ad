package org.songnet.playlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;

/** Which tracks of a catalog each artist has a part in. Immutable. */
final class ArtistIndex {

  /** What sources write where they do not know: nobody in particular. */
  private static final Set<String> NOBODY =
      Set.of("", "unknown", "unknown artist", "various", "various artists");

  private final Map<String, List<Integer>> tracks = new HashMap<>();

  ArtistIndex(Catalog catalog) {
    Map<String, String> normalized = new HashMap<>();
    for (int index = 0; index < catalog.size(); index++) {
      for (String artist : catalog.track(index).artists()) {
        String name = normalized.computeIfAbsent(artist, TrackNames::artist);
        if (!NOBODY.contains(name)) {
          tracks.computeIfAbsent(name, any -> new ArrayList<>(1)).add(index);
        }
      }
    }
  }

  /** Sets the index of every track that shares an artist with {@code track}. */
  void addTracksOfSameArtists(Track track, BitSet indices) {
    for (String artist : track.artists()) {
      for (int index : tracks.getOrDefault(TrackNames.artist(artist), List.of())) {
        indices.set(index);
      }
    }
  }
}
