package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.songnet.spotify.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code songnet spotify logout}: forgets the tokens. */
@Command(
    name = "logout",
    description = "Deletes the tokens of this machine.",
    footer = "  songnet spotify logout")
final class SpotifyLogoutCommand implements Callable<Integer> {

  @Mixin private SpotifyOptions spotify = new SpotifyOptions();

  private final Terminal terminal;

  SpotifyLogoutCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    TokenFile file = spotify.tokens();
    terminal
        .out()
        .println(
            file.delete()
                ? "Signed out. To take back the app's access as well: spotify.com/account/apps"
                : "Nobody was signed in.");
    return ExitCode.OK;
  }
}
