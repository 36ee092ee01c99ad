package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.models.dl4j.twotower.TwoTowerConfig;
import org.songnet.models.dl4j.twotower.TwoTowerTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code songnet train two-tower}: with features or without. */
@Command(
    name = "two-tower",
    description = {
      "Trains two networks, one of listeners and one of songs, that meet in a product.",
      "",
      "With --features every track of the table can be recommended, heard or not: a song nobody"
          + " has heard is known by how it sounds."
    },
    customSynopsis = {
      "songnet train two-tower (--history PATH... | --library [FILE] | --playlists PATH...)",
      "                               [--features CSV] --out FILE [OPTIONS]"
    },
    footer = {
      "  songnet train two-tower --history my_spotify_data.zip --features tracks.csv \\",
      "      --out towers.songnet"
    })
final class TrainTwoTowerCommand implements Callable<Integer> {

  @Mixin private TrainingOptions options = new TrainingOptions();

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  TrainTwoTowerCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    options.check();
    TwoTowerConfig config = options.configure(TwoTowerConfig.defaults());
    TrainingJob job = new TrainingJob(terminal, cancelled, options);
    TrainingData data = job.read(true);
    TwoTowerTrainer trainer =
        data.features()
            .map(features -> new TwoTowerTrainer(config, features))
            .orElseGet(() -> new TwoTowerTrainer(config));
    return job.run(
        data.interactions(),
        options.checkpoint == null ? trainer : trainer.withCheckpoint(options.checkpoint),
        config);
  }
}
