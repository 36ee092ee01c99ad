package org.songnet.playlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.playlist.Resolution.Ambiguous;
import org.songnet.playlist.Resolution.Candidate;
import org.songnet.playlist.Resolution.Found;
import org.songnet.playlist.Resolution.NotFound;

/**
 * Finds the track that a person means by an id, by {@code title - artist}, or by a title.
 *
 * <p>Upper case, accents, punctuation, notes such as {@code (feat. X)} or {@code - Remastered
 * 2011}, the order of title and artist, and a few wrong letters do not matter. Tracks of one title
 * and one main artist count as one song: of these the one written most like the text is taken, then
 * the most popular, then the first of the catalog.
 *
 * <p>Immutable and safe for concurrent use. Building it reads the catalog once; a look-up takes a
 * millisecond or a few on 100,000 tracks.
 */
public final class TrackResolver {

  private static final int MAX_TEXT = 300;
  private static final int MAX_COMPARED = 200;
  private static final int MAX_CANDIDATES = 10;

  /** What a song needs to be taken at its word, and how far the next must be behind. */
  private static final double GOOD = .75;

  private static final double LEAD = .08;

  /** How far behind the best a song may be to be asked about. */
  private static final double SHOWN_BEHIND = .2;

  /** What a song needs to be offered as a suggestion. */
  private static final double WORTH_SHOWING = .3;

  private static final Comparator<Match> POPULAR_FIRST =
      Comparator.<Match>comparingDouble(match -> match.track().popularity().orElse(-1))
          .reversed()
          .thenComparingInt(Match::index);
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::score).reversed().thenComparing(POPULAR_FIRST);
  private static final Comparator<Match> AS_WRITTEN_FIRST =
      Comparator.comparingDouble(Match::asWritten).reversed().thenComparing(POPULAR_FIRST);

  private final Catalog catalog;
  private final SongNames[] names;
  private final Map<String, List<Integer>> byTitle = new HashMap<>();
  private final TrigramIndex trigrams;

  private TrackResolver(Catalog catalog) {
    this.catalog = catalog;
    this.names = new SongNames[catalog.size()];
    Map<String, String> artists = new HashMap<>();
    for (int index = 0; index < names.length; index++) {
      Track track = catalog.track(index);
      names[index] =
          new SongNames(
              TrackNames.title(track.title()),
              track.artists().stream()
                  .map(artist -> artists.computeIfAbsent(artist, TrackNames::artist))
                  .toList());
      byTitle.computeIfAbsent(names[index].title(), title -> new ArrayList<>(1)).add(index);
    }
    this.trigrams = new TrigramIndex(names.length, index -> names[index].all());
  }

  /** A resolver for the tracks of a catalog. */
  public static TrackResolver over(Catalog catalog) {
    return new TrackResolver(catalog);
  }

  /**
   * Finds what a text means.
   *
   * @param text an id of the catalog, {@code title - artist}, {@code artist - title}, {@code title
   *     by artist} or a title; whatever comes after 300 characters is not looked at
   */
  public Resolution resolve(String text) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return new NotFound(List.of());
    }
    OptionalInt byId = catalog.indexOf(new TrackId(typed));
    if (byId.isPresent()) {
      return new Found(catalog.track(byId.getAsInt()));
    }
    return decide(songs(typed.substring(0, Math.min(MAX_TEXT, typed.length()))));
  }

  /**
   * A track that may be meant.
   *
   * @param score how near its names are
   * @param asWritten how near they are as they are written, notes such as "Remastered" included
   */
  private record Match(int index, Track track, double score, double asWritten) {}

  /** The songs worth showing, the best first, each once. */
  private List<Candidate> songs(String typed) {
    List<Reading> readings = Reading.of(typed);
    Words written = Words.of(TrackNames.normalize(typed));
    Map<String, Match> songs = new HashMap<>();
    for (int index : comparable(typed, readings)) {
      SongWords words = SongWords.of(names[index]);
      double score = 0;
      for (Reading reading : readings) {
        score = Math.max(score, reading.score(words));
      }
      if (score >= WORTH_SHOWING) {
        Track track = catalog.track(index);
        Words label = Words.of(TrackNames.normalize(Track.label(track)));
        Match match = new Match(index, track, score, written.nearness(label));
        songs.merge(names[index].key(), match, BinaryOperator.minBy(AS_WRITTEN_FIRST));
      }
    }
    return songs.values().stream()
        .sorted(BEST_FIRST)
        .limit(MAX_CANDIDATES)
        .map(match -> new Candidate(match.track(), match.score()))
        .toList();
  }

  private Set<Integer> comparable(String typed, List<Reading> readings) {
    Set<Integer> indices = new HashSet<>();
    for (Reading reading : readings) {
      indices.addAll(byTitle.getOrDefault(reading.title(), List.of()));
    }
    for (int index : trigrams.nearest(Trigrams.of(TrackNames.title(typed)), MAX_COMPARED)) {
      indices.add(index);
    }
    return indices;
  }

  private static Resolution decide(List<Candidate> candidates) {
    if (candidates.isEmpty() || candidates.get(0).score() < GOOD) {
      return new NotFound(candidates);
    }
    double best = candidates.get(0).score();
    double next = candidates.size() > 1 ? candidates.get(1).score() : 0;
    if (best - next >= LEAD || (best == 1 && next < 1)) {
      return new Found(candidates.get(0).track());
    }
    return new Ambiguous(
        candidates.stream().filter(c -> c.score() >= best - SHOWN_BEHIND).toList());
  }
}
