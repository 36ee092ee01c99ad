package org.songnet.spotify.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.songnet.spotify.SpotifyClient;
import org.songnet.spotify.SpotifyConfig;
import org.songnet.spotify.SpotifyEndpoints;
import org.songnet.spotify.SpotifySession;
import org.songnet.spotify.SyncListener;
import org.songnet.spotify.Tokens;
import org.songnet.spotify.TokensInMemory;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.store.Library;
import org.songnet.web.WebListener;

/** A process that crawls a Spotify on this machine and prints a line for each visit. */
final class CrawlVictim {

  /** What the library knows the crawl by. */
  static final String NAME = "victim";

  private CrawlVictim() {}

  /** Crawls: the library's file, where Spotify is, a token, the id of the first playlist. */
  public static void main(String[] arguments) throws IOException {
    try (Library library = Library.open(Path.of(arguments[0]))) {
      SyncListener told =
          new SyncListener() {
            @Override
            public void onStep(int done, int known, String what) {
              System.out.print(what + "\n"); // a pipe takes a whole line at once
              System.out.flush();
            }
          };
      crawl(library, URI.create(arguments[1]), arguments[2], arguments[3], told);
    }
  }

  /** Crawls to the end. */
  static void crawl(Library library, URI api, String token, String start, SyncListener listener)
      throws IOException {
    SpotifyConfig config =
        SpotifyConfig.defaults().withEndpoints(SpotifyEndpoints.at(api)).withExtendedQuota(true);
    Tokens tokens =
        new Tokens(token, "none", Instant.now().plusSeconds(3600), FakeSpotify.CLIENT_ID, api);
    TokensInMemory store = new TokensInMemory();
    store.save(tokens);
    SpotifyClient client =
        new SpotifyClient(config, SpotifySession.open(store, config), WebListener.NONE);
    CrawlBudget budget = CrawlBudget.defaults().withDepth(30).withVisits(10_000);
    new PlaylistCrawler(new SpotifyPlaylists(client), library, NAME, budget, Clock.systemUTC())
        .run(new PlaylistSource.Found(start, ""), listener);
  }
}
