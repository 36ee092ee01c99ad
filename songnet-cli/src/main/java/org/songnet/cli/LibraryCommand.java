package org.songnet.cli;

import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet library}: the parent of what can be done with a library as a whole. */
@Command(
    name = "library",
    description = {
      "Looks after the library: what songnet keeps of its listeners, in one file.",
      "",
      "Without --library the one in the user's folder for data is meant."
    },
    footer = {
      "  songnet import my_spotify_data.zip --library",
      "  songnet library info",
      "  songnet library enrich",
      "  songnet library backup songnet-backup.db"
    })
final class LibraryCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  static CommandLine commandLine(Terminal terminal, BooleanSupplier cancelled) {
    return new CommandLine(new LibraryCommand())
        .addSubcommand(new LibraryInfoCommand(terminal))
        .addSubcommand(new LibraryCheckCommand(terminal))
        .addSubcommand(new LibraryBackupCommand(terminal))
        .addSubcommand(new LibraryRestoreCommand(terminal))
        .addSubcommand(new LibraryEnrichCommand(terminal, cancelled));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
