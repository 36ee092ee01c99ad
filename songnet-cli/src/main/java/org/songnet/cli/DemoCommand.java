package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.data.simulation.SimulationConfig;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.spi.ConfigRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet demo}: the whole way from an export to a playlist, offline. */
@Command(
    name = "demo",
    description = {
      "Shows the whole way from a listening history to a playlist, offline.",
      "",
      "Simulates a listener over real songs of the Free Music Archive, writes what they heard as an"
          + " export in Spotify's format, imports it, trains an LSTM, compares it with simpler"
          + " models, makes a playlist, and draws charts."
    },
    footer = {"  songnet demo", "  songnet demo --out another-listener --seed 7"})
final class DemoCommand implements Callable<Integer> {

  /** One listener is little data: smaller steps, more of them. */
  private static final RnnConfig LSTM = RnnConfig.defaults().withBatchSize(32).withEpochs(14);

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "Where to write, by default ./songnet-demo; files of a former demo are replaced.")
  private Path out = Path.of("songnet-demo");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number, another listener (default: 1).")
  private long seed = 1;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How long the simulated listener listens (default: two years).")
  private int days = SimulationConfig.defaults().days();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the LSTM, as in 'train lstm'; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  DemoCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException {
    SimulationConfig listener;
    RnnConfig lstm;
    try {
      listener = SimulationConfig.defaults().withSeed(seed).withDays(days);
      lstm = ConfigRecords.with(LSTM, settings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Files.createDirectories(out);
    new Demo(terminal, cancelled, out).run(listener, lstm);
    return ExitCode.OK;
  }
}
