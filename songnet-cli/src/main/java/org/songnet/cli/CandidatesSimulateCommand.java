package org.songnet.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.taste.MeanInterval;
import org.songnet.taste.TasteConfig;
import org.songnet.taste.TasteTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet candidates simulate}: what asking brings, with listeners of planted taste. */
@Command(
    name = "simulate",
    description = {
      "Measures what asking brings, with simulated listeners over invented songs.",
      "",
      "Each listener has a taste that is planted and habits that hide a part of it. Shares are of"
          + " songs the listener likes among those proposed for being likely liked; the probability"
          + " to like a song is known."
    },
    footer = "  songnet candidates simulate --listeners 10 --rounds 4")
final class CandidatesSimulateCommand implements Callable<Integer> {

  private static final int GENRES = 12;
  private static final int QUESTIONS = 10;
  private static final int COMPARED = 30;

  @Option(
      names = "--listeners",
      paramLabel = "N",
      description = "How many listeners, at least 2 (default: 30).")
  private int listeners = 30;

  @Option(
      names = "--tracks",
      paramLabel = "N",
      description = "How many songs there are, at least 1,000 (default: 8000).")
  private int tracks = 8_000;

  @Option(names = "--rounds", paramLabel = "N", description = "How many lists (default: 6).")
  private int rounds = 6;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many songs in a list (default: 30).")
  private int count = 30;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The first listener; others follow (default: 1).")
  private long seed = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  CandidatesSimulateCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException {
    if (listeners < 2 || tracks < 1_000 || rounds < 1 || count < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "there must be 2 listeners, 1,000 songs, a round and a song in it, or more");
    }
    SimulatedCatalog songs = SimulatedCatalog.make(tracks, GENRES, 1);
    double[][] liked = new double[rounds][listeners];
    double[][] without = new double[rounds][listeners];
    double[] asked = new double[listeners];
    double[] drawn = new double[listeners];
    double excess = 0;
    try (ProgressBar bar = new ProgressBar(terminal, "simulating")) {
      for (int i = 0; i < listeners; i++) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        TasteTrial trial = trial(songs, seed + i);
        List<TasteTrial.Round> answered = trial.rounds(rounds, count);
        List<TasteTrial.Round> silent = trial.withoutAnswers(rounds, count);
        for (int round = 0; round < rounds; round++) {
          liked[round][i] = answered.get(round).liked();
          without[round][i] = silent.get(round).liked();
          excess = Math.max(excess, answered.get(round).genreExcess());
        }
        asked[i] = trial.afterAsking(QUESTIONS, COMPARED);
        drawn[i] = trial.afterRandomQuestions(QUESTIONS, COMPARED, seed + i);
        bar.update((i + 1.0) / listeners, (i + 1) + " listeners");
      }
      bar.done(listeners + " listeners");
    }
    print(liked, without);
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%nAfter %d answers a list of %d has liked songs in a share of%n"
                + "  %s where the loop asked%n  %s where songs were drawn at random%n"
                + "  %s is the difference%n"
                + "%nNo genre had more than %.2f times its share in the history%n",
            QUESTIONS,
            COMPARED,
            MeanInterval.of(asked),
            MeanInterval.of(drawn),
            MeanInterval.ofDifferences(asked, drawn),
            excess);
    return ExitCode.OK;
  }

  private static TasteTrial trial(SimulatedCatalog songs, long seed) {
    SimulatedTaste taste =
        new TasteSimulator(TasteSimulationConfig.defaults().withSeed(seed))
            .simulate(songs.catalog(), songs.features());
    return new TasteTrial(taste, songs.features(), TasteConfig.defaults());
  }

  private void print(double[][] liked, double[][] without) {
    TextTable table = new TextTable("Round", "with answers", "stage 1 alone", "difference");
    for (int round = 0; round < rounds; round++) {
      table.add(
          Integer.toString(round + 1),
          MeanInterval.of(liked[round]),
          MeanInterval.of(without[round]),
          MeanInterval.ofDifferences(liked[round], without[round]));
    }
    table.print(terminal.out(), terminal.outColumns());
  }
}
