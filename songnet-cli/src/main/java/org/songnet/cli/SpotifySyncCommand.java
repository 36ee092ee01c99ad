package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.spotify.LibrarySync;
import org.songnet.spotify.SpotifyApi;
import org.songnet.web.WebException;
import org.songnet.web.WebListener;
import org.songnet.spotify.SyncListener;
import org.songnet.spotify.SyncReport;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--library",
      paramLabel = "FILE",
      description = "The library (default: the one in the user's folder for data).")
  private @Nullable Path library;

  @Option(names = "--json", description = "Print the report as one JSON document.")
  private boolean json;

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  SpotifySyncCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    Requests requests = new Requests(terminal);
    SpotifyApi api = spotify.connect(cancelled, requests);
    try (Library opened = library == null ? Library.openDefault() : Library.open(library);
        ProgressBar bar = new ProgressBar(terminal, "syncing")) {
      SyncReport report = LibrarySync.of(api, opened, Clock.systemUTC()).run(new Shown(bar));
      bar.done("");
      tell(report, opened.file(), requests.count);
    }
    return ExitCode.OK;
  }

  private void tell(SyncReport report, Path file, int requests) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("user", report.user().value());
    document.put("newInteractions", report.interactions());
    document.put("playlistsRead", report.playlistsRead());
    document.put("playlistsUnchanged", report.playlistsUnchanged());
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
    table.add("playlists of others, which the app may not read", report.playlistsOfOthers());
    table.add("episodes, local files and the like, left out", report.leftOut());
    table.add("requests", requests);
    table.print(terminal.out(), terminal.outColumns());
    terminal.out().printf("%nIn %s%n", file);
  }

  /** Counts requests and tells of waits that people notice. */
  private static final class Requests implements WebListener {
    private static final Duration NOTICEABLE = Duration.ofSeconds(3);

    private final Terminal terminal;
    private int count;

    Requests(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void onRequest() {
      count++;
    }

    @Override
    public void onWait(Duration time, WebException why) {
      if (time.compareTo(NOTICEABLE) >= 0) {
        terminal.note("waiting " + Durations.format(time) + ": " + why.getMessage());
      }
    }
  }

  private final class Shown implements SyncListener {
    private final ProgressBar bar;

    Shown(ProgressBar bar) {
      this.bar = bar;
    }

    @Override
    public void onStep(int done, int known, String what) {
      bar.update((double) done / known, what);
    }

    @Override
    public boolean isCancelled() {
      return cancelled.getAsBoolean();
    }
  }
}
