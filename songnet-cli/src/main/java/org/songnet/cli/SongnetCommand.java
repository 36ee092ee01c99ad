package org.songnet.cli;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
    name = "songnet",
    description = "Turns listening histories into recommendations and playlists.",
    mixinStandardHelpOptions = true,
    versionProvider = SongnetCommand.Version.class,
    scope = ScopeType.INHERIT,
    subcommands = HelpCommand.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nParameters:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "130:cancelled (Ctrl-C)"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  songnet demo",
      "  songnet import my_spotify_data.zip",
      "  songnet train lstm --history my_spotify_data.zip --out my.songnet",
      "  songnet evaluate --data playlists/ --protocol playlist-split --model markov,lstm",
      "  songnet playlist --model my.songnet --seed 'Clair de lune' --out evening.m3u8",
      "  songnet recommend --model my.songnet --history my_spotify_data.zip --explain"
    })
final class SongnetCommand implements Runnable {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** All commands, put together. */
  static CommandLine commandLine(Terminal terminal, BooleanSupplier cancelled) {
    return new CommandLine(new SongnetCommand())
        .addSubcommand(new DemoCommand(terminal, cancelled))
        .addSubcommand(new ImportCommand(terminal, cancelled))
        .addSubcommand("library", LibraryCommand.commandLine(terminal, cancelled))
        .addSubcommand(new FeaturesCommand(terminal, cancelled))
        .addSubcommand("train", TrainCommand.commandLine(terminal, cancelled))
        .addSubcommand(new EvaluateCommand(terminal, cancelled))
        .addSubcommand(new TuneCommand(terminal, cancelled))
        .addSubcommand(new PlaylistCommand(terminal, cancelled))
        .addSubcommand(new RecommendCommand(terminal, cancelled))
        .addSubcommand(new SimilarCommand(terminal))
        .addSubcommand(new ScoreCommand(terminal))
        .addSubcommand(SpotifyCommand.commandLine(terminal, cancelled, Browser::open))
        .addSubcommand("candidates", CandidatesCommand.commandLine(terminal, cancelled));
  }

  boolean isVerbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /** The version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SongnetCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "songnet " + Objects.requireNonNullElse(version, "(not from a jar)"),
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
      };
    }
  }
}
