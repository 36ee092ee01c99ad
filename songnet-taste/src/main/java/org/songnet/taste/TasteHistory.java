package org.songnet.taste;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.playlist.RecordingSet;

/**
 * What one listener has heard and kept: all that is known of a taste before the first answer.
 *
 * <p><i>Likeability</i> of a track is the share of it that was played, summed over its plays; a
 * play that was cut short counts that share less one, so it counts against the track. Immutable and
 * safe for concurrent use.
 */
public final class TasteHistory {

  private final List<Heard> tracks;
  private final Map<String, Double> genreShares;
  private final RecordingSet recordings;

  private TasteHistory(List<Heard> tracks) {
    this.tracks = List.copyOf(tracks);
    this.genreShares = Collections.unmodifiableMap(genreShares(tracks));
    this.recordings = new RecordingSet();
    tracks.forEach(heard -> recordings.add(heard.track()));
  }

  /**
   * A history.
   *
   * @param catalog tells about the tracks that were heard
   * @param listens of one listener, in any order
   * @param kept tracks the listener put into playlists or saved; heard or not, they are known
   * @throws IllegalArgumentException if a track that was heard is not in the catalog
   */
  public static TasteHistory of(
      Catalog catalog, Iterable<Listen> listens, Collection<? extends Track> kept) {
    Map<TrackId, Tally> tallies = new LinkedHashMap<>();
    for (Listen listen : listens) {
      tallies
          .computeIfAbsent(listen.track(), id -> new Tally(catalog.track(catalog.requireIndex(id))))
          .add(listen);
    }
    for (Track track : kept) {
      tallies.computeIfAbsent(track.id(), id -> new Tally(track)).kept = true;
    }
    List<Heard> tracks = new ArrayList<>();
    tallies.values().forEach(tally -> tracks.add(tally.heard()));
    return new TasteHistory(tracks);
  }

  /**
   * A track the listener knows.
   *
   * @param plays how often it was heard; 0 where it was only kept
   */
  record Heard(Track track, int plays, double likeability, boolean kept) {}

  private static final class Tally {
    private final Track track;
    private final List<Listen> listens = new ArrayList<>();
    private boolean kept;

    Tally(Track track) {
      this.track = track;
    }

    void add(Listen listen) {
      listens.add(listen);
    }

    Heard heard() {
      long full = track.duration().map(Duration::toMillis).orElse(0L);
      for (Listen listen : listens) {
        full = Math.max(full, track.duration().isPresent() ? full : listen.played().toMillis());
      }
      double likeability = 0;
      for (Listen listen : listens) {
        boolean skipped = listen.skip() == Skip.YES;
        double played = listen.played().toMillis();
        // A source that does not tell how long songs played tells at least that they were.
        double share = full == 0 || (played == 0 && !skipped) ? 1 : Math.min(1, played / full);
        likeability += skipped ? Math.min(share, 1) - 1 : share;
      }
      return new Heard(track, listens.size(), likeability, kept);
    }
  }

  private static Map<String, Double> genreShares(List<Heard> tracks) {
    Map<String, Double> shares = new TreeMap<>();
    double all = 0;
    for (Heard heard : tracks) {
      List<String> genres = heard.track().genres();
      double listens = Math.max(1, heard.plays());
      all += genres.isEmpty() ? 0 : listens;
      genres.forEach(genre -> shares.merge(genre, listens / genres.size(), Double::sum));
    }
    double total = all;
    shares.replaceAll((genre, count) -> count / total);
    return shares;
  }

  /** The tracks in the order of their first listen, those that were only kept last. */
  List<Heard> tracks() {
    return tracks;
  }

  /** How many tracks are known. */
  public int size() {
    return tracks.size();
  }

  /**
   * Which share of the listens each genre has, in the order of their names; a track of several
   * counts for each in part, one without genres not at all.
   */
  public Map<String, Double> genreShares() {
    return genreShares;
  }

  /** Whether a track, or the same recording under another id, was heard or kept. */
  public boolean knows(Track track) {
    return recordings.contains(track);
  }
}
