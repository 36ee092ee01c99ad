package org.songnet.taste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Track;

/**
 * What a list still has room for: no genre above so many times its share in the history, no artist
 * above so many songs. Not thread-safe.
 *
 * <p>A track of several genres takes a part of a place from each; one without any takes none. A
 * genre the history does not have gets no place.
 */
final class Quotas {

  private static final double ROUNDING = 1e-9;

  private final Map<String, Double> rooms = new HashMap<>();
  private final Map<String, Double> taken = new HashMap<>();
  private final Map<String, Integer> artists = new HashMap<>();
  private final boolean byGenre;
  private final int perArtist;

  /** Room for a list of {@code places}; where no genre is known of the history, none is limited. */
  Quotas(Map<String, Double> shares, double most, int perArtist, int places) {
    shares.forEach((genre, share) -> rooms.put(genre, most * share * places));
    this.byGenre = !shares.isEmpty();
    this.perArtist = perArtist;
  }

  /** Whether there is room. */
  boolean admit(Track track) {
    return admitArtists(track) && admitGenres(track, 0);
  }

  /** Whether there is room, were each genre that the history has to get one whole place. */
  boolean admitOne(Track track) {
    return admitArtists(track) && admitGenres(track, 1);
  }

  /** Whether there is room, were any number of songs of an artist welcome. */
  boolean admitOfGenre(Track track) {
    return admitGenres(track, 0);
  }

  private boolean admitArtists(Track track) {
    return track.artists().stream().allMatch(artist -> artists.getOrDefault(artist, 0) < perArtist);
  }

  private boolean admitGenres(Track track, double least) {
    List<String> genres = track.genres();
    for (String genre : genres) {
      double room = rooms.containsKey(genre) ? Math.max(least, room(genre)) : 0;
      double after = taken.getOrDefault(genre, 0.0) + 1.0 / genres.size();
      if (byGenre && after > room + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private double room(String genre) {
    return rooms.getOrDefault(genre, 0.0);
  }

  /** Gives a track a place. */
  void take(Track track) {
    track.artists().forEach(artist -> artists.merge(artist, 1, Integer::sum));
    List<String> genres = track.genres();
    genres.forEach(genre -> taken.merge(genre, 1.0 / genres.size(), Double::sum));
  }
}
