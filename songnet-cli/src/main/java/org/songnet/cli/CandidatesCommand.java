package org.songnet.cli;

import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet candidates}: the parent of the commands of the taste loop. */
@Command(
    name = "candidates",
    description = {
      "Proposes songs never heard, takes likes and dislikes, and learns from them.",
      "",
      "What was heard, proposed and answered is in the library: import into it first."
    },
    footer = {
      "  songnet import my_spotify_data.zip --library",
      "  songnet candidates next --pool tracks.csv",
      "  songnet candidates label",
      "  songnet candidates report"
    })
final class CandidatesCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  static CommandLine commandLine(Terminal terminal, BooleanSupplier cancelled) {
    return new CommandLine(new CandidatesCommand())
        .addSubcommand(new CandidatesNextCommand(terminal, cancelled))
        .addSubcommand(new CandidatesLabelCommand(terminal, cancelled))
        .addSubcommand(new CandidatesPushCommand(terminal, cancelled))
        .addSubcommand(new CandidatesPullCommand(terminal, cancelled))
        .addSubcommand(new CandidatesReportCommand(terminal, cancelled))
        .addSubcommand(new CandidatesSimulateCommand(terminal, cancelled));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
