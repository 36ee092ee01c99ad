package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.TrackId;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private CandidatesAtSpotify spotify = new CandidatesAtSpotify();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesPushCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    spotify.check();
    try (Library open = spotify.library.read()) {
      CandidatePlaylists.Pushed pushed = spotify.playlists(open, cancelled).push();
      terminal
          .out()
          .printf(
              "%d songs added to '%s', %d were there%n",
              pushed.added(), spotify.names.candidates, pushed.there());
      if (!pushed.without().isEmpty()) {
        terminal.note(
            pushed.without().size()
                + " have no id of Spotify's; 'candidates label' asks for them:");
        for (TrackId song : pushed.without()) {
          terminal.note("  " + CandidatesAtSpotify.label(open, song));
        }
      }
    }
    return ExitCode.OK;
  }
}
