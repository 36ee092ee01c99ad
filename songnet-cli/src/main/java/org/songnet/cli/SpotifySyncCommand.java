package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.spotify.LibrarySync;
import org.songnet.spotify.SpotifyApi;
import org.songnet.spotify.SyncReport;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code songnet spotify sync}: brings a listener's music into the library. */
@Command(
    name = "sync",
    description = {
      "Brings saved tracks, top tracks, what was played lately, playlists and followed artists"
          + " into the library.",
      "",
      "It may be stopped and called again at any time: it goes on where it stopped, and afterwards"
          + " reads only what is new. Training on it is another matter, see docs/spotify.md."
    },
    footer = {"  songnet spotify sync", "  songnet spotify sync --library family.db --profile ann"})
final class SpotifySyncCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private CandidatePlaylistNames candidates = new CandidatePlaylistNames();

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  SpotifySyncCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    candidates.check(spec);
    RequestCount requests = new RequestCount(terminal);
    SpotifyApi api = spotify.connect(cancelled, requests);
    try (Library opened = library.make();
        ProgressBar bar = new ProgressBar(terminal, "syncing")) {
      SyncReport report =
          LibrarySync.of(api, opened, Clock.systemUTC(), candidates.all())
              .run(new StepBar(bar, cancelled));
      bar.done("");
      tell(report, opened.file(), requests.count());
    }
    return ExitCode.OK;
  }

  private void tell(SyncReport report, Path file, int requests) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("user", report.user().value());
    document.put("newInteractions", report.interactions());
    document.put("playlistsRead", report.playlistsRead());
    document.put("playlistsUnchanged", report.playlistsUnchanged());
    document.put("candidatePlaylists", report.playlistsLeftOut());
    document.put("playlistsOfOthers", report.playlistsOfOthers());
    document.put("leftOut", report.leftOut());
    document.put("requests", requests);
    if (json) {
      document.put("library", file.toString());
      Json.print(terminal, document);
      return;
    }
    TextTable table = new TextTable("Synced", report.user().value());
    table.add("new interactions", report.interactions());
    table.add("playlists read", report.playlistsRead());
    table.add("playlists unchanged", report.playlistsUnchanged());
    table.add("playlists of candidates, left out", report.playlistsLeftOut());
    table.add("playlists of others, which the app may not read", report.playlistsOfOthers());
    table.add("episodes, local files and the like, left out", report.leftOut());
    table.add("requests", requests);
    table.print(terminal.out(), terminal.outColumns());
    terminal.out().printf("%nIn %s%n", file);
  }
}
