package org.songnet.cli;

import java.net.URI;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet spotify}: the parent of what talks to Spotify for one listener. */
@Command(
    name = "spotify",
    description = "Signs in to Spotify and brings a listener's music into the library.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"  songnet spotify login --client-id YOUR_APPS_ID", "  songnet spotify sync"})
final class SpotifyCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /**
   * The command with what is below it.
   *
   * @param browser what shows an address to the listener
   */
  static CommandLine commandLine(
      Terminal terminal, BooleanSupplier cancelled, Consumer<URI> browser) {
    return new CommandLine(new SpotifyCommand())
        .addSubcommand(new SpotifyLoginCommand(terminal, cancelled, browser))
        .addSubcommand(new SpotifyLogoutCommand(terminal))
        .addSubcommand(new SpotifyWhoamiCommand(terminal, cancelled))
        .addSubcommand(new SpotifySyncCommand(terminal, cancelled))
        .addSubcommand(new SpotifyCrawlCommand(terminal, cancelled));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
