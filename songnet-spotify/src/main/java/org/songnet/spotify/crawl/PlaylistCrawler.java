package org.songnet.spotify.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.songnet.UserId;
import org.songnet.data.ListenerPlaylist;
import org.songnet.spotify.SyncListener;
import org.songnet.store.Crawl;
import org.songnet.store.CrawlNode;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.PlaylistInfo;
import org.songnet.store.TrackInteraction;

/**
 * Goes breadth first from a playlist to its artists, to playlists that go with them, and on.
 *
 * <p>What is found and what was visited is kept in the library, one transaction a visit: a crawl
 * that is killed goes on as if it had not been, and comes to the same graph. Every playlist that is
 * read becomes interactions, the playlist in the part of the listener. Not safe for concurrent use.
 */
public final class PlaylistCrawler {

  static final String PLAYLIST = "playlist";
  static final String ARTIST = "artist";

  private final PlaylistSource source;
  private final Library library;
  private final Crawl crawl;
  private final String prefix;
  private final CrawlBudget budget;
  private final Clock clock;

  /**
   * A crawl.
   *
   * @param name what the library knows it by; the ids of its playlists begin with {@code
   *     crawl:NAME:}, which keeps them apart from those of listeners
   * @param clock what time it is, for the budget and to note when playlists were read
   */
  public PlaylistCrawler(
      PlaylistSource source, Library library, String name, CrawlBudget budget, Clock clock) {
    this.source = source;
    this.library = library;
    this.crawl = library.crawl(name);
    this.prefix = "crawl:" + name + ":";
    this.budget = budget;
    this.clock = clock;
  }

  /**
   * Crawls until a budget is used up or nothing is left.
   *
   * @param start the playlist to begin with; one found before changes nothing
   * @return how many playlists and artists were visited now
   * @throws CancellationException if cancelled; the next run goes on
   */
  public int run(PlaylistSource.Found start, SyncListener listener) throws IOException {
    crawl.found(new CrawlNode(PLAYLIST, start.id(), start.name(), 0));
    Instant end = clock.instant().plus(budget.time());
    int read = playlistsRead();
    for (int visits = 0; visits < budget.visits(); visits++) {
      Optional<CrawlNode> next = crawl.next();
      if (next.isEmpty() || read == budget.playlists() || clock.instant().isAfter(end)) {
        return visits;
      } else if (listener.isCancelled()) {
        throw new CancellationException("the crawl was cancelled; crawl again to go on");
      }
      CrawlNode node = next.get();
      if (node.kind().equals(PLAYLIST)) {
        read += visitPlaylist(node) ? 1 : 0;
      } else {
        visitArtist(node);
      }
      listener.onStep(read, budget.playlists(), node.name());
    }
    return budget.visits();
  }

  private int playlistsRead() throws IOException {
    int read = 0;
    for (PlaylistInfo info : library.playlists().all()) {
      read += info.id().startsWith(prefix) ? 1 : 0;
    }
    return read;
  }

  private boolean visitPlaylist(CrawlNode node) throws IOException {
    Optional<ListenerPlaylist> read = source.read(node.id());
    return library.transaction(
        () -> {
          if (read.isPresent()) {
            keep(node, read.get());
            if (node.depth() < budget.depth()) {
              for (String artist : artists(read.get())) {
                lead(node, new CrawlNode(ARTIST, artist, artist, node.depth() + 1));
              }
            }
          }
          crawl.visited(node);
          return read.isPresent();
        });
  }

  private void keep(CrawlNode node, ListenerPlaylist playlist) throws IOException {
    UserId listener = new UserId(prefix + node.id());
    library
        .playlists()
        .put(
            new PlaylistInfo(prefix + node.id(), listener, null, clock.instant()),
            new ListenerPlaylist(node.name(), playlist.entries()));
    List<TrackInteraction> interactions = new ArrayList<>();
    for (ListenerPlaylist.Entry entry : playlist.entries()) {
      Instant at =
          entry.addedOn() == null ? null : entry.addedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
      interactions.add(
          new TrackInteraction(listener, entry.track().id(), InteractionKind.PLAYLIST, at));
    }
    library.interactions().add(interactions);
  }

  private static Set<String> artists(ListenerPlaylist playlist) {
    Set<String> artists = new LinkedHashSet<>();
    playlist.entries().forEach(entry -> artists.addAll(entry.track().artists()));
    artists.removeIf(String::isBlank);
    return artists;
  }

  private void visitArtist(CrawlNode node) throws IOException {
    List<PlaylistSource.Found> found =
        node.depth() < budget.depth()
            ? source.byArtist(node.id(), budget.playlistsPerArtist())
            : List.of();
    library.transaction(
        () -> {
          for (PlaylistSource.Found playlist : found) {
            lead(node, new CrawlNode(PLAYLIST, playlist.id(), playlist.name(), node.depth() + 1));
          }
          crawl.visited(node);
          return true;
        });
  }

  private void lead(CrawlNode from, CrawlNode to) throws IOException {
    crawl.found(to);
    crawl.led(from, to);
  }
}
