package org.songnet.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.spotify.SpotifyApi;
import org.songnet.web.WebListener;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code songnet candidates pull}: takes answers from playlists at Spotify. */
@Command(
    name = "pull",
    description = {
      "Takes likes and dislikes from the playlists at Spotify to which candidates were moved.",
      "",
      "Candidates that are answered are taken off the playlist of candidates. Doing it again changes"
          + " nothing."
    },
    footer = {"  songnet candidates pull", "  songnet candidates pull --likes Keepers"})
final class CandidatesPullCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Mixin private CandidatePlaylistNames names = new CandidatePlaylistNames();

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesPullCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    names.check(spec);
    try (Library open = library.write()) {
      SpotifyApi api = spotify.connect(cancelled, WebListener.NONE);
      CandidatePlaylists.Pulled pulled =
          new CandidatePlaylists(api, open, listener.id(), names, Clock.systemUTC()).pull();
      terminal
          .out()
          .printf(
              "%d likes, %d dislikes saved; %d songs removed from '%s'%n",
              pulled.likes(), pulled.dislikes(), pulled.removed(), names.candidates);
      for (String name : pulled.absent()) {
        terminal.note("you have no playlist '" + name + "' at Spotify");
      }
      for (TrackId song : pulled.undecided()) {
        terminal.note(
            "both on '%s' and on '%s', so not answered: %s"
                .formatted(
                    names.likes,
                    names.dislikes,
                    open.tracks().find(song).map(Track::label).orElse(song.value())));
      }
    }
    return ExitCode.OK;
  }
}
