package org.songnet.spotify.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.ImmutableGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.spotify.ApiContent;
import org.songnet.spotify.SyncListener;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.store.CrawlNode;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.TrackInteraction;

/** A process that crawls is killed, again and again; it comes to the graph of one that is not. */
class CrawlKillTest {

  @TempDir private Path folder;
  private FakeSpotify fake;
  private String token = "";
  private String start = "";

  @BeforeEach
  void open() throws IOException {
    fake = FakeSpotify.start();
    token = fake.tokens("ann", Instant.now().plusSeconds(3600)).access();
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void comesToTheSameGraphWhenKilledThreeTimes() throws Exception {
    makePlaylists(15, 10);
    killAndLook(3, 5, 25);
  }

  @Test
  @Tag("slow")
  void comesToTheSameGraphWhenKilledTwentyTimes() throws Exception {
    makePlaylists(60, 40);
    killAndLook(20, 4, 100);
  }

  /** Playlist i has songs of the artists i, i + 1 and 3 i + 1, and is named after them. */
  private void makePlaylists(int playlists, int artists) {
    FakeAccount ann = fake.account("ann");
    for (int i = 0; i < playlists; i++) {
      List<Integer> by = List.of(i % artists, (i + 1) % artists, (3 * i + 1) % artists);
      FakePlaylist playlist =
          ann.playlist("Band %d, Band %d, Band %d".formatted(by.toArray()), 0, 0);
      by.forEach(artist -> playlist.add(FakeMusic.uri(artist)));
      start = i == 0 ? ApiContent.PLAYLIST + playlist.id() : start;
    }
  }

  private void killAndLook(int kills, int visitsEach, int places) throws Exception {
    Path file = folder.resolve("killed.db");
    SplittableRandom random = new SplittableRandom(1);
    int killedAtWork = 0;
    for (int kill = 0; kill < kills; kill++) {
      killedAtWork += runAndKill(file, random.nextInt(visitsEach), random.nextInt(30));
    }
    assertThat(killedAtWork).isEqualTo(kills);
    Crawled killed = finish(file);
    Crawled whole = finish(folder.resolve("whole.db"));
    assertThat(killed.graph()).isEqualTo(whole.graph());
    assertThat(killed.graph().nodes())
        .containsExactlyElementsOf(whole.graph().nodes())
        .hasSize(places);
    assertThat(killed.interactions()).containsExactlyElementsOf(whole.interactions());
  }

  /** 1 if the process was still at work when it was killed, after some visits and a while. */
  private int runAndKill(Path file, int visits, int millis) throws Exception {
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrawlVictim.class.getName(),
                file.toString(),
                fake.url().toString(),
                token,
                start)
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    boolean atWork;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(victim.getInputStream(), UTF_8))) {
      for (int visit = 0; visit <= visits; visit++) {
        assertThat(out.readLine()).isNotNull();
      }
      atWork = !victim.waitFor(millis, TimeUnit.MILLISECONDS);
      victim.toHandle().destroyForcibly();
    }
    victim.waitFor();
    return atWork ? 1 : 0;
  }

  private record Crawled(ImmutableGraph<CrawlNode> graph, List<TrackInteraction> interactions) {}

  private Crawled finish(Path file) throws IOException {
    try (Library library = Library.open(file)) {
      assertThat(library.check()).isEmpty();
      CrawlVictim.crawl(library, fake.url(), token, start, SyncListener.NONE);
      return new Crawled(
          CrawlGraph.of(library.crawl(CrawlVictim.NAME)),
          library.interactions().all(EnumSet.of(InteractionKind.PLAYLIST)));
    }
  }
}
