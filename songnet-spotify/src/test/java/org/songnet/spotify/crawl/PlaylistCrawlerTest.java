package org.songnet.spotify.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.TrackRecord;
import org.songnet.data.ListenerPlaylist;
import org.songnet.data.PlaylistReader;
import org.songnet.spotify.SyncListener;
import org.songnet.store.CrawlNode;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.xml.sax.InputSource;

class PlaylistCrawlerTest {

  private static final PlaylistSource.Found START = new PlaylistSource.Found("0", "first");
  private static final CrawlBudget BUDGET = CrawlBudget.defaults().withDepth(20);

  @TempDir private Path folder;
  private Toy source;

  @BeforeEach
  void makePlaylists() {
    source = new Toy(60);
  }

  /** Playlist i has the artists i, i + 1 and 3 i + 1, all modulo the number of playlists. */
  private static final class Toy implements PlaylistSource {
    private final int size;
    private int untilKilled = Integer.MAX_VALUE;

    Toy(int size) {
      this.size = size;
    }

    private void mayBeKilled() throws IOException {
      if (untilKilled-- == 0) {
        throw new IOException("killed");
      }
    }

    private List<Integer> artists(int playlist) {
      return List.of(playlist, (playlist + 1) % size, (3 * playlist + 1) % size);
    }

    @Override
    public List<Found> byArtist(String artist, int limit) throws IOException {
      mayBeKilled();
      List<Found> found = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (artists(i).contains(Integer.parseInt(artist))) {
          found.add(new Found(Integer.toString(i), "p" + i));
        }
      }
      return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public Optional<ListenerPlaylist> read(String id) throws IOException {
      mayBeKilled();
      int number = Integer.parseInt(id);
      if (number == 7) {
        return Optional.empty();
      }
      List<TrackRecord> tracks = new ArrayList<>();
      for (int artist : artists(number)) {
        tracks.add(Track.of("song:" + artist, "Song " + artist, Integer.toString(artist)));
      }
      return Optional.of(ListenerPlaylist.of("", tracks));
    }
  }

  private int crawl(Library library, CrawlBudget budget) throws IOException {
    return new PlaylistCrawler(source, library, "toy", budget, Clock.systemUTC())
        .run(START, SyncListener.NONE);
  }

  private static ImmutableGraph<CrawlNode> graph(Library library) throws IOException {
    return CrawlGraph.of(library.crawl("toy"));
  }

  @Test
  void reachesEverythingBreadthFirst() throws IOException {
    try (Library library = Library.open(folder.resolve("a.db"))) {
      assertThat(crawl(library, BUDGET)).isEqualTo(120);
      ImmutableGraph<CrawlNode> graph = graph(library);
      assertThat(graph.nodes()).hasSize(120);
      List<Integer> depths = graph.nodes().stream().map(CrawlNode::depth).toList();
      assertThat(depths).isSorted().startsWith(0, 1, 1, 2);
      assertThat(library.playlists().all()).hasSize(59);
      assertThat(library.interactions().all(EnumSet.of(InteractionKind.PLAYLIST)))
          .hasSize(59 * 3 - 2); // two playlists name an artist twice
      assertThat(crawl(library, BUDGET)).isZero();
    }
  }

  @Test
  void killedAndResumedComesToTheSameGraph() throws IOException {
    ImmutableGraph<CrawlNode> whole;
    try (Library library = Library.open(folder.resolve("whole.db"))) {
      crawl(library, BUDGET);
      whole = graph(library);
    }
    Random random = new Random(7);
    Path file = folder.resolve("killed.db");
    int kills = 0;
    boolean done = false;
    while (!done) {
      try (Library library = Library.open(file)) {
        source.untilKilled = kills < 20 ? random.nextInt(8) : Integer.MAX_VALUE;
        crawl(library, BUDGET);
        done = true;
      } catch (IOException e) {
        assertThat(e).hasMessage("killed");
        kills++;
      }
    }
    assertThat(kills).isEqualTo(20);
    try (Library library = Library.open(file)) {
      assertThat(graph(library)).isEqualTo(whole);
      assertThat(graph(library).nodes()).containsExactlyElementsOf(whole.nodes());
    }
  }

  @Test
  void budgetsEndARunAndTheNextGoesOn() throws IOException {
    try (Library library = Library.open(folder.resolve("a.db"))) {
      assertThat(crawl(library, BUDGET.withVisits(5))).isEqualTo(5);
      crawl(library, BUDGET.withPlaylists(10));
      assertThat(library.playlists().all()).hasSize(10);
      crawl(library, BUDGET);
      assertThat(library.playlists().all()).hasSize(59);
    }
    try (Library library = Library.open(folder.resolve("b.db"))) {
      crawl(library, BUDGET.withDepth(2));
      assertThat(graph(library).nodes()).allMatch(node -> node.depth() <= 2);
    }
  }

  @Test
  void exportsAreWellFormed() throws Exception {
    try (Library library = Library.open(folder.resolve("a.db"))) {
      crawl(library, BUDGET.withVisits(30));
      library.crawl("toy").found(new CrawlNode("artist", "x", "<Odd> & \"odd\" \u0001", 1));
      ImmutableGraph<CrawlNode> graph = graph(library);
      String graphMl = GraphMl.of(graph);
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(graphMl)));
      assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(graph.nodes().size());
      assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(graph.edges().size());
      String svg = CrawlPicture.of(graph, CrawlPicture.READABLE);
      var picture =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
      assertThat(picture.getElementsByTagName("circle").getLength())
          .isEqualTo(graph.nodes().size());
      assertThat(svg).doesNotContain("<text");
    }
  }

  /** A star of a thousand playlists, and a square that hangs together. */
  @Test
  void pictureOfALargeCrawlShowsItsCore() {
    CrawlNode start = new CrawlNode("playlist", "start", "start", 0);
    CrawlNode hub = new CrawlNode("artist", "hub", "hub", 1);
    ImmutableGraph.Builder<CrawlNode> graph =
        GraphBuilder.directed().nodeOrder(ElementOrder.insertion()).immutable();
    graph.putEdge(start, hub);
    for (int i = 0; i < 1_000; i++) {
      graph.putEdge(hub, new CrawlNode("playlist", "p" + i, "lonely", 2));
    }
    for (String artist : List.of("b", "d")) {
      for (String playlist : List.of("a", "c")) {
        graph.putEdge(
            new CrawlNode("playlist", playlist, playlist, 2),
            new CrawlNode("artist", artist, artist, 3));
      }
    }
    graph.putEdge(hub, new CrawlNode("playlist", "a", "a", 2));
    String svg = CrawlPicture.of(graph.build(), 6);
    assertThat(svg)
        .contains("The core: 6 of 1,006 places, with 6 of 1,006 steps")
        .contains("playlist start", "artist hub", "playlist a", "artist b", "artist d")
        .doesNotContain("lonely");
    assertThat(CrawlPicture.of(graph.build(), 5)).contains("playlist start", "playlist c");
    assertThatThrownBy(() -> CrawlPicture.of(graph.build(), 0)).hasMessageContaining("most");
  }

  @Test
  void playlistsOfAFolderAreASource() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Map<String, String> files = new TreeMap<>();
    files.put("a.m3u8", "#EXTM3U\n#EXTINF:1,Abba - One\none.mp3\n#EXTINF:1,Blur - Two\ntwo.mp3\n");
    files.put("b.m3u8", "#EXTM3U\n#EXTINF:1,Blur - Three\nthree.mp3\n");
    files.put("c.m3u8", "#EXTM3U\n#EXTINF:1,Cher - Four\nfour.mp3\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(lists.resolve(file.getKey()), file.getValue());
    }
    CollectedPlaylists playlists = new CollectedPlaylists(PlaylistReader.standard().read(lists));
    List<PlaylistSource.Found> blur = playlists.byArtist("Blur", 10);
    assertThat(blur).hasSize(2);
    assertThat(playlists.byArtist("Blur", 1)).containsExactly(blur.get(0));
    assertThat(playlists.byArtist("Nobody", 5)).isEmpty();
    assertThat(playlists.read("nothing")).isEmpty();
    try (Library library = Library.open(folder.resolve("a.db"))) {
      new PlaylistCrawler(playlists, library, "files", BUDGET, Clock.systemUTC())
          .run(blur.get(0), SyncListener.NONE);
      assertThat(library.playlists().all()).hasSize(2);
    }
  }

  @Test
  void impossibleBudgetsAreNamed() {
    assertThatThrownBy(() -> CrawlBudget.defaults().withDepth(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("depth");
    assertThatThrownBy(() -> CrawlBudget.defaults().withTime(java.time.Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time");
  }
}
