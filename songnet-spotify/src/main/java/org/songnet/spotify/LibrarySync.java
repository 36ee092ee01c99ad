package org.songnet.spotify;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;
import org.songnet.data.ListenerPlaylist;
import org.songnet.store.Crawl;
import org.songnet.store.CrawlNode;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.PlaylistInfo;
import org.songnet.store.TrackInteraction;
import org.songnet.web.WebException;
import org.songnet.web.WebNotFoundException;

/**
 * Brings what Spotify knows of a listener into a library: saved tracks, top tracks, what was played
 * lately, playlists, and the tracks of followed artists, one interaction each.
 *
 * <p>Every page is a step, and the steps that are left are kept in the library: a sync that fails,
 * is cancelled or is killed goes on where it stopped, page by page. The next sync after one that
 * was finished stops at the first page of saved tracks it knows, and does not read playlists that
 * have not changed. Interactions are only ever added. All kinds of steps are here, as they share
 * the way to be remembered and to be finished. Not safe for concurrent use.
 */
public final class LibrarySync {

  private static final String AGAIN = "again";
  private static final String SAVED = "saved tracks";
  private static final String TOP = "top tracks";
  private static final String RECENT = "tracks played lately";
  private static final String FOLLOWED = "followed artists";
  private static final String PLAYLISTS = "playlists";
  private static final String PLAYLIST = "playlist";

  private final SpotifyApi api;
  private final Library library;
  private final Clock clock;
  private final UserId user;
  private final String spotifyId;
  private final Set<String> withoutPlaylists;
  private final Crawl steps;
  private int interactions;
  private int playlistsRead;
  private int playlistsUnchanged;
  private int playlistsLeftOut;
  private int playlistsOfOthers;
  private int leftOut;

  private LibrarySync(
      SpotifyApi api, Library library, Clock clock, Set<String> withoutPlaylists, SpotifyUser me) {
    this.api = api;
    this.library = library;
    this.clock = clock;
    this.withoutPlaylists = Set.copyOf(withoutPlaylists);
    this.user = userId(me);
    this.spotifyId = me.id();
    this.steps = library.crawl("spotify sync " + user);
  }

  /**
   * Begins with the listener who is signed in, or goes on.
   *
   * @param clock what time it is, to note when playlists were read
   */
  public static LibrarySync of(SpotifyApi api, Library library, Clock clock) throws IOException {
    return of(api, library, clock, Set.of());
  }

  /**
   * The same without some of the listener's own playlists, such as those that a program writes;
   * what the library has of one is forgotten, except for interactions.
   *
   * @param withoutPlaylists their names
   */
  public static LibrarySync of(
      SpotifyApi api, Library library, Clock clock, Set<String> withoutPlaylists)
      throws IOException {
    return new LibrarySync(api, library, clock, withoutPlaylists, api.me());
  }

  /** How a library names a listener of Spotify. */
  public static UserId userId(SpotifyUser user) {
    return new UserId(ApiContent.USER + user.accountId());
  }

  /**
   * Reads all that is left to read.
   *
   * @throws WebException if Spotify does not go along; call again later to go on
   * @throws CancellationException if cancelled
   */
  public SyncReport run(SyncListener listener) throws IOException {
    if (steps.waiting() == 0) {
      library.transaction(this::begin);
    }
    for (Optional<CrawlNode> step = steps.next(); step.isPresent(); step = steps.next()) {
      if (listener.isCancelled()) {
        throw new CancellationException("the sync was cancelled; sync again to go on");
      }
      visit(step.get());
      int done = steps.visitedCount();
      listener.onStep(done, done + steps.waiting(), step.get().kind());
    }
    interactions += library.interactions().add(FollowedArtists.of(steps).credits(library, user));
    return new SyncReport(
        user,
        interactions,
        playlistsRead,
        playlistsUnchanged,
        playlistsLeftOut,
        playlistsOfOthers,
        leftOut);
  }

  private boolean begin() throws IOException {
    boolean finishedBefore = steps.visitedCount() > 0;
    steps.clear();
    if (finishedBefore) {
      note(new CrawlNode(AGAIN, AGAIN, "", 0));
    }
    for (String kind : List.of(SAVED, RECENT, FOLLOWED, PLAYLISTS)) {
      steps.found(step(kind, Position.START));
    }
    for (TopPeriod period : TopPeriod.values()) {
      steps.found(new CrawlNode(TOP, period.name(), "", 0));
    }
    return true;
  }

  /** Something to remember, nothing to do. */
  private void note(CrawlNode node) throws IOException {
    steps.found(node);
    steps.visited(node);
  }

  private static CrawlNode step(String kind, Position at) {
    return new CrawlNode(kind, "at " + at.value(), "", 0);
  }

  private static Position position(CrawlNode step) {
    return new Position(step.id().substring("at ".length()));
  }

  private void visit(CrawlNode step) throws IOException {
    switch (step.kind()) {
      case SAVED -> saved(step);
      case RECENT -> {
        Page<TimedTrack> page = api.recentlyPlayed(position(step));
        finish(step, InteractionKind.RECENT, page, page.next().map(at -> step(RECENT, at)));
      }
      case TOP -> top(step);
      case FOLLOWED -> followed(step);
      case PLAYLISTS -> playlists(step);
      case PLAYLIST -> playlist(step);
      default -> steps.visited(step);
    }
  }

  /*
   * The list of saved tracks is counted from its newest entry. Where an entry before the page was
   * taken away meanwhile, the list has moved up and one entry would be missed: the step knows how
   * long the list was, and goes back by as much as it has become shorter.
   */
  private void saved(CrawlNode step) throws IOException {
    Position at = position(step);
    Page<TimedTrack> page = api.savedTracks(at);
    int expected = step.name().isEmpty() ? page.total() : Integer.parseInt(step.name());
    int back = Math.max(0, Math.min(expected - page.total(), at.offset()));
    String total = Integer.toString(page.total());
    Optional<CrawlNode> next =
        page.next().map(after -> new CrawlNode(SAVED, "at " + after.value(), total, 0));
    if (back > 0) {
      Page<TimedTrack> missed = api.savedTracks(Position.of(at.offset() - back));
      add(InteractionKind.SAVED, missed);
    }
    library.transaction(
        () -> {
          int before = interactions;
          add(InteractionKind.SAVED, page);
          boolean allKnown = interactions == before && !page.items().isEmpty();
          if (next.isPresent() && !(allKnown && isAgain())) {
            steps.found(next.get());
          }
          steps.visited(step);
          return true;
        });
  }

  private boolean isAgain() throws IOException {
    return steps.nodes().get(0).kind().equals(AGAIN);
  }

  private void top(CrawlNode step) throws IOException {
    List<TimedTrack> tracks = new ArrayList<>();
    Optional<Position> from = Optional.of(Position.START);
    while (from.isPresent()) {
      Page<SpotifyTrack> page = api.topTracks(TopPeriod.valueOf(step.id()), from.get());
      page.items().forEach(track -> tracks.add(new TimedTrack(track, null)));
      from = page.next();
    }
    finish(step, InteractionKind.TOP, new Page<>(tracks, 0, 0, null), Optional.empty());
  }

  private void followed(CrawlNode step) throws IOException {
    Page<SpotifyArtist> page = api.followedArtists(position(step));
    library.transaction(
        () -> {
          for (SpotifyArtist artist : page.items()) {
            if (!artist.name().isEmpty()) {
              note(FollowedArtists.node(artist));
            }
          }
          Optional<Position> next = page.next();
          if (next.isPresent()) {
            steps.found(step(FOLLOWED, next.get()));
          }
          steps.visited(step);
          return true;
        });
  }

  private void playlists(CrawlNode step) throws IOException {
    Page<SpotifyPlaylist> page = api.myPlaylists(position(step));
    library.transaction(
        () -> {
          for (SpotifyPlaylist playlist : page.items()) {
            if (isWorthReading(playlist)) {
              steps.found(
                  new CrawlNode(
                      PLAYLIST,
                      playlist.id() + " " + playlist.version() + " " + playlist.owner(),
                      playlist.name(),
                      0));
            }
          }
          Optional<Position> next = page.next();
          if (next.isPresent()) {
            steps.found(step(PLAYLISTS, next.get()));
          }
          steps.visited(step);
          return true;
        });
  }

  private boolean isWorthReading(SpotifyPlaylist playlist) throws IOException {
    boolean mine = playlist.owner().equals(spotifyId);
    if (mine && withoutPlaylists.contains(playlist.name())) {
      leaveOut(playlist.id());
      return false;
    }
    if (!mine
        && !playlist.collaborative()
        && !api.capabilities().contains(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS)) {
      playlistsOfOthers++;
      return false;
    }
    Optional<PlaylistInfo> known = library.playlists().info(ApiContent.PLAYLIST + playlist.id());
    boolean unchanged =
        mine
            && !playlist.version().isEmpty()
            && known.flatMap(PlaylistInfo::knownVersion).equals(Optional.of(playlist.version()));
    if (unchanged) {
      playlistsUnchanged++;
    }
    return !unchanged;
  }

  private void leaveOut(String playlistId) throws IOException {
    library.playlists().remove(ApiContent.PLAYLIST + playlistId);
    playlistsLeftOut++;
  }

  private void playlist(CrawlNode step) throws IOException {
    String[] parts = step.id().split(" ", -1);
    if (parts[2].equals(spotifyId) && withoutPlaylists.contains(step.name())) {
      leaveOut(parts[0]); // it was worth reading to an earlier sync
      steps.visited(step);
      return;
    }
    List<TimedTrack> tracks = new ArrayList<>();
    int others = 0;
    try {
      Optional<Position> from = Optional.of(Position.START);
      while (from.isPresent()) {
        Page<TimedTrack> page = api.playlistItems(parts[0], from.get());
        tracks.addAll(page.items());
        others += page.leftOut();
        from = page.next();
      }
    } catch (ExtendedQuotaException | WebNotFoundException e) {
      playlistsOfOthers++; // or gone since it was listed
      steps.visited(step);
      return;
    }
    UserId owner = parts[2].equals(spotifyId) ? user : new UserId(ApiContent.USER + parts[2]);
    PlaylistInfo info =
        new PlaylistInfo(
            ApiContent.PLAYLIST + parts[0],
            owner,
            parts[1].isEmpty() ? null : parts[1],
            clock.instant());
    ListenerPlaylist playlist =
        new ListenerPlaylist(step.name(), tracks.stream().map(LibrarySync::entry).toList());
    Page<TimedTrack> all = new Page<>(tracks, others, tracks.size(), null);
    library.transaction(
        () -> {
          library.playlists().put(info, playlist);
          add(InteractionKind.PLAYLIST, all);
          steps.visited(step);
          return true;
        });
    playlistsRead++;
  }

  private static ListenerPlaylist.Entry entry(TimedTrack track) {
    LocalDate day = track.at().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null);
    return new ListenerPlaylist.Entry(track.track().track(), day);
  }

  private void finish(
      CrawlNode step, InteractionKind kind, Page<TimedTrack> page, Optional<CrawlNode> next)
      throws IOException {
    library.transaction(
        () -> {
          add(kind, page);
          if (next.isPresent()) {
            steps.found(next.get());
          }
          steps.visited(step);
          return true;
        });
  }

  private void add(InteractionKind kind, Page<TimedTrack> page) throws IOException {
    List<TrackRecord> tracks = new ArrayList<>();
    Map<TrackId, List<String>> artists = new LinkedHashMap<>();
    List<TrackInteraction> some = new ArrayList<>();
    for (TimedTrack entry : page.items()) {
      TrackRecord track = entry.track().track();
      tracks.add(track);
      List<String> ids = entry.track().artists().stream().map(SpotifyArtist::id).toList();
      if (!ids.contains("")) {
        artists.put(track.id(), ids.stream().map(SpotifyIds::artist).toList());
      }
      some.add(new TrackInteraction(user, track.id(), kind, entry.time()));
    }
    library.tracks().put(tracks);
    library.tracks().putArtistIds(artists);
    interactions += library.interactions().add(some);
    leftOut += page.leftOut();
  }
}
