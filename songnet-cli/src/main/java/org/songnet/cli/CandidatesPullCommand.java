package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.TrackId;
import org.songnet.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private CandidatesAtSpotify spotify = new CandidatesAtSpotify();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesPullCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    spotify.check();
    try (Library open = spotify.library.write()) {
      CandidatePlaylists.Pulled pulled = spotify.playlists(open, cancelled).pull();
      terminal
          .out()
          .printf(
              "%d likes, %d dislikes saved; %d songs removed from '%s'%n",
              pulled.likes(), pulled.dislikes(), pulled.removed(), spotify.names.candidates);
      for (String name : pulled.absent()) {
        terminal.note("you have no playlist '" + name + "' at Spotify");
      }
      for (TrackId song : pulled.undecided()) {
        terminal.note(
            "both on '%s' and on '%s', so not answered: %s"
                .formatted(
                    spotify.names.likes,
                    spotify.names.dislikes,
                    CandidatesAtSpotify.label(open, song)));
      }
    }
    return ExitCode.OK;
  }
}
