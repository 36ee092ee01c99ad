package org.songnet.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.models.dl4j.FeatureLstmConfig;
import org.songnet.models.dl4j.FeatureLstmTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet train feature-lstm}: the network that learns how the next song sounds. */
@Command(
    name = "feature-lstm",
    description = {
      "Trains a network on audio features: from how songs sound it learns how the next one sounds.",
      "",
      "Every track of the --features table can be recommended, heard or not."
    },
    customSynopsis = {
      "songnet train feature-lstm (--history PATH... | --library [FILE] | --playlists PATH...) --features CSV",
      "                                  --out FILE [OPTIONS]"
    },
    footer = {
      "  songnet train feature-lstm --history my_spotify_data.zip --features tracks.csv \\",
      "      --out sound.songnet"
    })
final class TrainFeatureLstmCommand implements Callable<Integer> {

  @Mixin private TrainingOptions options = new TrainingOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  TrainFeatureLstmCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    options.check();
    FeatureLstmConfig config = options.configure(FeatureLstmConfig.defaults());
    if (options.features == null) {
      throw missing();
    }
    TrainingJob job = new TrainingJob(terminal, cancelled, options);
    TrainingData data = job.read(true);
    FeatureLstmTrainer trainer =
        new FeatureLstmTrainer(config, data.features().orElseThrow(this::missing));
    return job.run(
        data.interactions(),
        options.checkpoint == null ? trainer : trainer.withCheckpoint(options.checkpoint),
        config);
  }

  private ParameterException missing() {
    return new ParameterException(
        spec.commandLine(), "--features CSV is missing: this model learns from nothing else");
  }
}
