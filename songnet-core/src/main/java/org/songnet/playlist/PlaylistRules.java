package org.songnet.playlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;

/** Keeps track of which songs must not come next. Belongs to one thread. */
final class PlaylistRules {

  private final Catalog catalog;
  private final ArtistIndex artists;
  private final PlaylistOptions options;
  private final BitSet excluded = new BitSet();
  private final BitSet used = new BitSet();

  PlaylistRules(Catalog catalog, ArtistIndex artists, PlaylistRequest request) {
    this.catalog = catalog;
    this.artists = artists;
    this.options = request.options();
    for (TrackId track : request.exclude()) {
      catalog.indexOf(track).ifPresent(excluded::set);
    }
  }

  /** Whether a song may not come again because it was there. */
  boolean isUsedUp(Track track) {
    return !options.repeats() && catalog.indexOf(track.id()).stream().anyMatch(used::get);
  }

  /** A song was there. */
  void use(Track track) {
    catalog.indexOf(track.id()).ifPresent(used::set);
  }

  /** The indices of the songs that must not come next. */
  BitSet blocked(List<PlaylistEntry> entries) {
    BitSet blocked = (BitSet) excluded.clone();
    if (!options.repeats()) {
      blocked.or(used);
    }
    blocked.or(tooSoon(entries));
    return blocked;
  }

  /** The songs by the artists of the last songs. */
  private BitSet tooSoon(List<PlaylistEntry> entries) {
    BitSet tooSoon = new BitSet();
    int from = Math.max(0, entries.size() - options.artistSpacing());
    for (PlaylistEntry entry : entries.subList(from, entries.size())) {
      artists.addTracksOfSameArtists(entry.track(), tooSoon);
    }
    return tooSoon;
  }

  /** Says why no song is left. */
  String whyNothingIsLeft(List<PlaylistEntry> entries) {
    List<String> reasons = new ArrayList<>();
    BitSet counted = new BitSet();
    count(excluded, counted, "excluded", reasons);
    if (!options.repeats()) {
      count(used, counted, "used already", reasons);
    }
    count(
        tooSoon(entries),
        counted,
        "by an artist of the last " + options.artistSpacing() + " songs",
        reasons);
    int others = catalog.size() - counted.cardinality();
    if (others > 0) {
      reasons.add(others + " not recommended by the model");
    }
    return "no song is left after %d: of %d in the catalog, %s"
        .formatted(entries.size(), catalog.size(), String.join(", ", reasons));
  }

  private static void count(BitSet songs, BitSet counted, String what, List<String> reasons) {
    BitSet news = (BitSet) songs.clone();
    news.andNot(counted);
    counted.or(news);
    if (!news.isEmpty()) {
      reasons.add(news.cardinality() + " " + what);
    }
  }
}
