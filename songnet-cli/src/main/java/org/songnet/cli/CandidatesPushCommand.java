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

/** {@code songnet candidates push}: puts the candidates on a playlist at Spotify. */
@Command(
    name = "push",
    description = {
      "Puts the candidates on a playlist at Spotify, to be answered there.",
      "",
      "Move a song to the playlist of likes or to that of dislikes, then run 'candidates pull'."
          + " Playlists that are absent are made. Doing it again adds only what is missing."
    },
    footer = {"  songnet candidates push", "  songnet candidates push --candidates \"Listen to\""})
final class CandidatesPushCommand implements Callable<Integer> {

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private ListenerOption listener = new ListenerOption();

  @Mixin private CandidatePlaylistNames names = new CandidatePlaylistNames();

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesPushCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    names.check(spec);
    try (Library open = library.read()) {
      SpotifyApi api = spotify.connect(cancelled, WebListener.NONE);
      CandidatePlaylists.Pushed pushed =
          new CandidatePlaylists(api, open, listener.id(), names, Clock.systemUTC()).push();
      terminal
          .out()
          .printf(
              "%d songs added to '%s', %d were there%n",
              pushed.added(), names.candidates, pushed.there());
      if (!pushed.without().isEmpty()) {
        terminal.note(
            pushed.without().size()
                + " have no id of Spotify's; 'candidates label' asks for them:");
        for (TrackId song : pushed.without()) {
          terminal.note("  " + open.tracks().find(song).map(Track::label).orElse(song.value()));
        }
      }
    }
    return ExitCode.OK;
  }
}
