package org.songnet.playlist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;

/** One playlist while it is made. Belongs to one thread. */
final class PlaylistRun {

  private static final int TITLES_NAMED = 2;

  private final Catalog catalog;
  private final PlaylistRequest request;
  private final PlaylistExplainer explainer;
  private final NextSongs next;
  private final PlaylistRules rules;
  private final boolean logProbabilities;
  private final Sampler sampler;
  private final List<Track> heard = new ArrayList<>();
  private final List<PlaylistEntry> entries = new ArrayList<>();
  private final List<TrackId> skippedSeeds = new ArrayList<>();
  private Duration played = Duration.ZERO;

  PlaylistRun(
      Recommender recommender,
      ArtistIndex artists,
      PlaylistExplainer explainer,
      PlaylistRequest request) {
    this.catalog = recommender.catalog();
    this.request = request;
    this.explainer = explainer;
    this.next = NextSongs.of(recommender, request.user());
    this.rules = new PlaylistRules(catalog, artists, request);
    this.logProbabilities = recommender.info().can(Capability.LOG_PROBABILITIES);
    this.sampler = new Sampler(request.options(), logProbabilities);
  }

  /** Starts from a song. */
  void start(TrackId seed) {
    OptionalInt index = catalog.indexOf(seed);
    if (index.isEmpty()) {
      skippedSeeds.add(seed);
      return;
    }
    Track track = catalog.track(index.getAsInt());
    if (request.options().seedsIncluded() && !rules.isUsedUp(track)) {
      add(PlaylistEntry.seed(track));
    }
    goOnBy(track);
  }

  private void add(PlaylistEntry entry) {
    entries.add(entry);
    played = played.plus(Playlist.duration(entry.track()));
  }

  private void goOnBy(Track track) {
    next.append(track.id());
    rules.use(track);
    heard.add(track);
  }

  /** Chooses songs until the playlist is long enough or nothing is left. */
  Playlist finish() {
    String title = title();
    while (!request.length().isReached(entries.size(), played)) {
      Optional<String> end = entries.size() < PlaylistLength.MAX_SONGS ? choose() : tooLong();
      if (end.isPresent()) {
        return new Playlist(title, entries, end, skippedSeeds);
      }
    }
    return new Playlist(title, entries, Optional.empty(), skippedSeeds);
  }

  private String title() {
    List<String> titles = heard.stream().map(RankExplainer::name).distinct().toList();
    if (titles.isEmpty()) {
      return "Playlist";
    }
    String named = String.join(", ", titles.subList(0, Math.min(TITLES_NAMED, titles.size())));
    int more = titles.size() - TITLES_NAMED;
    return "After " + named + (more > 0 ? " and " + more + " more" : "");
  }

  private static Optional<String> tooLong() {
    return Optional.of("no playlist gets longer than " + PlaylistLength.MAX_SONGS + " songs");
  }

  /** Chooses one song, or says why there is none. */
  private Optional<String> choose() {
    BitSet blocked = rules.blocked(entries);
    List<ScoredTrack> candidates = next.top(request.options().poolSize(), blocked);
    if (candidates.isEmpty()) {
      return Optional.of(rules.whyNothingIsLeft(entries));
    }
    int place = sampler.choose(candidates);
    Track track = track(candidates.get(place).track());
    double score = candidates.get(place).score();
    int rank = place + 1;
    OptionalDouble probability =
        logProbabilities ? OptionalDouble.of(Math.exp(score)) : OptionalDouble.empty();
    String why = explainer.explain(new PlaylistStep(heard, track, rank, score, probability));
    add(PlaylistEntry.chosen(track, score, rank, why));
    goOnBy(track);
    return Optional.empty();
  }

  private Track track(TrackId id) {
    return catalog.track(
        catalog
            .indexOf(id)
            .orElseThrow(
                () -> new IllegalStateException("recommended, but not in the catalog: " + id)));
  }
}
