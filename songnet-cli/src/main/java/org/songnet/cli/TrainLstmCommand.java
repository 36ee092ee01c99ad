package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Interactions;
import org.songnet.models.dl4j.LstmTrainer;
import org.songnet.models.java.rnn.RnnConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code songnet train lstm}: the network that learns which song follows which. */
@Command(
    name = "lstm",
    description = {
      "Trains a network on the order of songs: it learns an embedding of every song it hears.",
      "",
      "--features, if given, only adds durations and genres to the songs; a model that learns from"
          + " features is 'train feature-lstm'."
    },
    customSynopsis =
        "songnet train lstm (--history PATH... | --playlists PATH...) --out FILE [OPTIONS]",
    footer = {
      "  songnet train lstm --history my_spotify_data.zip --out my.songnet",
      "  songnet train lstm --playlists mine.m3u8 --out mine.songnet --set epochs=12"
    })
final class TrainLstmCommand implements Callable<Integer> {

  @Mixin private TrainingOptions options = new TrainingOptions();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  TrainLstmCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    options.check();
    RnnConfig config = options.configure(RnnConfig.defaults());
    TrainingJob job = new TrainingJob(terminal, cancelled, options);
    Interactions training = job.read(job.features(), false);
    LstmTrainer trainer = new LstmTrainer(config);
    return job.run(
        training,
        options.checkpoint == null ? trainer : trainer.withCheckpoint(options.checkpoint),
        config);
  }
}
