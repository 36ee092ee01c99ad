package org.songnet.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.spotify.NewPlaylist;
import org.songnet.spotify.Page;
import org.songnet.spotify.PlaylistPublisher;
import org.songnet.spotify.Position;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SpotifyIds;
import org.songnet.spotify.SpotifyPlaylist;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;

/**
 * A listener's candidates on playlists of theirs at Spotify, where they answer by moving songs.
 *
 * <p>Each time both sides are looked at and only what is missing is written, so that doing it again
 * changes nothing, and what was interrupted is finished by the next time. Of the listener's
 * playlists of one name, all are read and the first is written to.
 */
final class CandidatePlaylists {

  private static final String ORIGIN = "spotify";

  private final SpotifyApi api;
  private final Library library;
  private final UserId listener;
  private final CandidatePlaylistNames names;
  private final Clock clock;
  private final PlaylistPublisher publisher;

  CandidatePlaylists(
      SpotifyApi api, Library library, UserId listener, CandidatePlaylistNames names, Clock clock) {
    this.api = api;
    this.library = library;
    this.listener = listener;
    this.names = names;
    this.clock = clock;
    this.publisher = new PlaylistPublisher(api);
  }

  /**
   * What a push did.
   *
   * @param added how many songs it put on the playlist of candidates
   * @param there how many were on one of the playlists already
   * @param without the candidates that have no id of Spotify's
   */
  record Pushed(int added, int there, List<TrackId> without) {}

  /**
   * Puts the open candidates on their playlist; playlists that are absent are made.
   *
   * <p>A song that the listener has moved, and that was not pulled yet, stays where it is.
   */
  Pushed push() throws IOException {
    List<TrackId> open = new ArrayList<>();
    List<TrackId> without = new ArrayList<>();
    for (Candidate candidate : library.candidates().open(listener)) {
      (SpotifyIds.isTrack(candidate.track()) ? open : without).add(candidate.track());
    }
    if (open.isEmpty()) {
      return new Pushed(0, 0, without);
    }
    List<SpotifyPlaylist> mine = mine();
    Set<TrackId> there = new HashSet<>(songs(orMade(names.likes, mine)));
    there.addAll(songs(orMade(names.dislikes, mine)));
    List<SpotifyPlaylist> waiting = orMade(names.candidates, mine);
    there.addAll(songs(waiting));
    List<TrackId> missing = open.stream().filter(song -> !there.contains(song)).toList();
    if (!missing.isEmpty()) {
      String first = waiting.get(0).id();
      publisher.append(first, publisher.size(first), missing);
    }
    return new Pushed(missing.size(), open.size() - missing.size(), without);
  }

  /**
   * What a pull did.
   *
   * @param likes how many likes are new
   * @param dislikes how many dislikes are new
   * @param removed how many answered songs it took off the playlist of candidates
   * @param undecided candidates that are both on the playlist of likes and on that of dislikes
   * @param absent the names of playlists that are not there
   */
  record Pulled(
      int likes, int dislikes, int removed, List<TrackId> undecided, List<String> absent) {}

  /**
   * Takes answers from where the listener has moved candidates, and takes those that are answered,
   * here or elsewhere, off the playlist of candidates.
   *
   * <p>Songs that were never proposed are no answers. A song that lies where it was pulled from
   * before says nothing new, whatever was answered elsewhere since.
   */
  Pulled pull() throws IOException {
    List<SpotifyPlaylist> mine = mine();
    List<SpotifyPlaylist> waiting = named(names.candidates, mine);
    Set<TrackId> likes = songs(named(names.likes, mine));
    Set<TrackId> dislikes = songs(named(names.dislikes, mine));
    Set<TrackId> proposed = new LinkedHashSet<>();
    library.candidates().all(listener).forEach(candidate -> proposed.add(candidate.track()));
    likes.retainAll(proposed);
    dislikes.retainAll(proposed);
    Set<TrackId> undecided = new LinkedHashSet<>(likes);
    undecided.retainAll(dislikes);
    likes.removeAll(undecided);
    dislikes.removeAll(undecided);

    List<Label> added = library.transaction(() -> answer(likes, dislikes));
    int liked = (int) added.stream().filter(label -> label.verdict() == Verdict.LIKE).count();
    Set<TrackId> answered = new LinkedHashSet<>(proposed);
    answered.retainAll(library.labels().latest(listener).keySet());
    answered.removeAll(open());
    List<String> absent =
        List.of(names.candidates, names.likes, names.dislikes).stream()
            .filter(name -> named(name, mine).isEmpty())
            .toList();
    return new Pulled(
        liked, added.size() - liked, remove(answered, waiting), List.copyOf(undecided), absent);
  }

  /** Labels what has not been labelled from there already. */
  private List<Label> answer(Set<TrackId> likes, Set<TrackId> dislikes) throws IOException {
    Map<TrackId, Verdict> said = new HashMap<>();
    for (Label label : library.labels().history(listener)) {
      if (label.origin().equals(ORIGIN)) {
        said.put(label.track(), label.verdict());
      }
    }
    said.keySet().removeAll(open());
    Instant now = clock.instant();
    List<Label> labels = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.LIKE, Verdict.DISLIKE)) {
      for (TrackId song : verdict == Verdict.LIKE ? likes : dislikes) {
        if (said.get(song) != verdict) {
          labels.add(new Label(listener, song, verdict, now, ORIGIN));
        }
      }
    }
    library.labels().addAll(labels);
    return labels;
  }

  private Set<TrackId> open() throws IOException {
    Set<TrackId> open = new HashSet<>();
    library.candidates().open(listener).forEach(candidate -> open.add(candidate.track()));
    return open;
  }

  private int remove(Set<TrackId> answered, List<SpotifyPlaylist> waiting) throws IOException {
    int removed = 0;
    for (SpotifyPlaylist playlist : waiting) {
      List<TrackId> gone = songs(List.of(playlist)).stream().filter(answered::contains).toList();
      for (int i = 0; i < gone.size(); i += SpotifyApi.MAX_WRITE) {
        int end = Math.min(gone.size(), i + SpotifyApi.MAX_WRITE);
        api.removeFromPlaylist(playlist.id(), gone.subList(i, end));
      }
      removed += gone.size();
    }
    return removed;
  }

  /** The playlists that the listener owns. */
  private List<SpotifyPlaylist> mine() throws IOException {
    String me = api.me().id();
    List<SpotifyPlaylist> mine = new ArrayList<>();
    each(api::myPlaylists, mine::add);
    mine.removeIf(playlist -> !playlist.owner().equals(me));
    return mine;
  }

  private static List<SpotifyPlaylist> named(String name, List<SpotifyPlaylist> mine) {
    return mine.stream().filter(playlist -> playlist.name().equals(name)).toList();
  }

  private List<SpotifyPlaylist> orMade(String name, List<SpotifyPlaylist> mine) throws IOException {
    List<SpotifyPlaylist> named = named(name, mine);
    return named.isEmpty()
        ? List.of(publisher.create(NewPlaylist.named(name).withDescription("Made by songnet")))
        : named;
  }

  private Set<TrackId> songs(List<SpotifyPlaylist> playlists) throws IOException {
    Set<TrackId> songs = new LinkedHashSet<>();
    for (SpotifyPlaylist playlist : playlists) {
      each(
          from -> api.playlistItems(playlist.id(), from),
          entry -> songs.add(entry.track().track().id()));
    }
    return songs;
  }

  /** One page of a list at Spotify. */
  @FunctionalInterface
  private interface Pages<T> {
    Page<T> read(Position from) throws IOException;
  }

  private static <T> void each(Pages<T> pages, Consumer<T> what) throws IOException {
    Optional<Position> from = Optional.of(Position.START);
    while (from.isPresent()) {
      Page<T> page = pages.read(from.get());
      page.items().forEach(what);
      from = page.next();
    }
  }
}
