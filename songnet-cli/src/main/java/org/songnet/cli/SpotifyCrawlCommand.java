package org.songnet.cli;

import com.google.common.graph.ImmutableGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.data.PlaylistCollection;
import org.songnet.spotify.ApiContent;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SpotifyCapability;
import org.songnet.spotify.crawl.CollectedPlaylists;
import org.songnet.spotify.crawl.CrawlBudget;
import org.songnet.spotify.crawl.CrawlGraph;
import org.songnet.spotify.crawl.CrawlPicture;
import org.songnet.spotify.crawl.GraphMl;
import org.songnet.spotify.crawl.PlaylistCrawler;
import org.songnet.spotify.crawl.PlaylistSource;
import org.songnet.spotify.crawl.SpotifyPlaylists;
import org.songnet.store.CrawlNode;
import org.songnet.store.Library;
import org.songnet.web.WebListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet spotify crawl}: goes from playlist to playlist by way of artists. */
@Command(
    name = "crawl",
    description = {
      "Goes breadth first from a playlist to its artists, to playlists that go with them, and on.",
      "",
      "Stopped or killed, it goes on when called again. Crawling Spotify itself takes an app with"
          + " extended quota; playlists in files serve as well."
    },
    footer = {
      "  songnet spotify crawl --playlists mpd/ --start 'Road trip' --svg crawl.svg",
      "  songnet spotify crawl --start 37i9dQZF1DXcBWIGoYBM5M --extended-quota"
    })
final class SpotifyCrawlCommand implements Callable<Integer> {

  @Option(
      names = "--start",
      paramLabel = "PLAYLIST",
      required = true,
      description = "Where to begin: a playlist's id, or its name where it is in a file.")
  private String start = "";

  @Option(
      names = "--playlists",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Crawl these playlists instead of Spotify's: any files that train reads.")
  private List<Path> playlists = List.of();

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the library knows the crawl by (default: the start).")
  private @Nullable String name;

  @Option(
      names = "--visits",
      paramLabel = "N",
      description = "Visit so many places (default: 1000).")
  private int visits = CrawlBudget.defaults().visits();

  @Option(
      names = "--max-playlists",
      paramLabel = "N",
      description = "Read so many playlists in all (default: 500).")
  private int maxPlaylists = CrawlBudget.defaults().playlists();

  @Option(names = "--depth", paramLabel = "N", description = "Go so many steps (default: 4).")
  private int depth = CrawlBudget.defaults().depth();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = PlaylistCommand.DurationConverter.class,
      description = "Stop after this time, such as 1h (default: 10min).")
  private Duration time = CrawlBudget.defaults().time();

  @Option(names = "--graphml", paramLabel = "FILE", description = "Write the graph as GraphML.")
  private @Nullable Path graphMl;

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the graph.")
  private @Nullable Path svg;

  @Option(
      names = "--svg-places",
      paramLabel = "N",
      description = "Draw the N places of a larger graph that hang together most (default: 300).")
  private int svgPlaces = CrawlPicture.READABLE;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  SpotifyCrawlCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    if (svgPlaces < 1) {
      throw new ParameterException(
          spec.commandLine(), "--svg-places must be positive: " + svgPlaces);
    }
    for (Path file : new @Nullable Path[] {graphMl, svg}) {
      if (file != null) {
        OutputFiles.check(file);
      }
    }
    if (playlists.isEmpty()) {
      SpotifyApi api = spotify.connect(cancelled, WebListener.NONE);
      if (!api.capabilities().contains(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS)) {
        throw new CommandFailure(
            "crawling Spotify takes an app with extended quota (then say --extended-quota); name"
                + " playlists in files by --playlists");
      }
      crawl(new SpotifyPlaylists(api), new PlaylistSource.Found(spotifyStart(), ""));
    } else {
      PlaylistCollection collection = new Listening(terminal, cancelled).playlists(playlists);
      crawl(new CollectedPlaylists(collection), named(collection));
    }
    return ExitCode.OK;
  }

  private String spotifyStart() {
    return start.startsWith(ApiContent.PLAYLIST) ? start : ApiContent.PLAYLIST + start;
  }

  private PlaylistSource.Found named(PlaylistCollection collection) throws CommandFailure {
    for (int i = 0; i < collection.size(); i++) {
      String id = collection.id(i).value();
      if (id.equals(start) || collection.name(i).equals(start)) {
        return new PlaylistSource.Found(id, collection.name(i));
      }
    }
    throw new CommandFailure("no playlist in " + playlists + " is called '" + start + "'");
  }

  private void crawl(PlaylistSource source, PlaylistSource.Found first)
      throws IOException, CommandFailure {
    String crawl = name == null ? start : name;
    try (Library opened = library.make();
        ProgressBar bar = new ProgressBar(terminal, "crawling")) {
      int visited =
          new PlaylistCrawler(source, opened, crawl, budget(), Clock.systemUTC())
              .run(first, new StepBar(bar, cancelled));
      bar.done("");
      ImmutableGraph<CrawlNode> graph = CrawlGraph.of(opened.crawl(crawl));
      if (graphMl != null) {
        Files.writeString(graphMl, GraphMl.of(graph));
      }
      if (svg != null) {
        Files.writeString(svg, CrawlPicture.of(graph, svgPlaces));
      }
      tell(visited, graph, opened.crawl(crawl).waiting());
    }
  }

  private CrawlBudget budget() {
    try {
      return new CrawlBudget(
          visits, maxPlaylists, depth, time, CrawlBudget.defaults().playlistsPerArtist());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void tell(int visited, ImmutableGraph<CrawlNode> graph, int waiting) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("visited", visited);
    document.put("found", graph.nodes().size());
    document.put("steps", graph.edges().size());
    document.put("waiting", waiting);
    if (json) {
      Json.print(terminal, document);
    } else {
      TextTable table = new TextTable("Crawled", start);
      document.forEach((what, number) -> table.add(what, number));
      table.print(terminal.out(), terminal.outColumns());
    }
  }
}
