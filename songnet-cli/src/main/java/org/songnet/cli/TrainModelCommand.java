package org.songnet.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.songnet.Trainer;
import org.songnet.features.FeatureTable;
import org.songnet.models.dl4j.LstmTrainer;
import org.songnet.models.java.hybrid.PipelineTrainer;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.spi.TrainerProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet train MODEL} for a model that a backend registers. */
@Command
final class TrainModelCommand implements Callable<Integer> {

  @Mixin private TrainingOptions options = new TrainingOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final TrainerProvider model;
  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  private TrainModelCommand(TrainerProvider model, Terminal terminal, BooleanSupplier cancelled) {
    this.model = model;
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  static CommandLine commandLine(
      TrainerProvider model, Terminal terminal, BooleanSupplier cancelled) {
    CommandLine command = new CommandLine(new TrainModelCommand(model, terminal, cancelled));
    String train = "songnet train " + model.name();
    command
        .getCommandSpec()
        .name(model.name())
        .usageMessage()
        .description(sentence(model.summary()), "", features(model.defaults()))
        .customSynopsis(
            train
                + " (--history PATH... | --library [FILE] | --playlists PATH...) --out FILE [OPTIONS]")
        .footer(
            "  " + train + " --history my_spotify_data.zip --out my.songnet",
            "  " + train + " --playlists mine.m3u8 --out mine.songnet");
    return command;
  }

  private static String features(Record config) {
    return config instanceof RnnConfig
        ? "With --features the network also learns from how songs sound, and songs that only the"
            + " table has are scored by that. It keeps no checkpoints then."
        : "--features, if given, only adds durations and genres to the songs, and to the ranker of"
            + " a pipeline how they sound; models that learn from features are 'train lstm',"
            + " 'train gru', 'train feature-lstm', 'train two-tower' and 'train content'.";
  }

  private static String sentence(String summary) {
    return summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".";
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    options.check();
    Record config = options.configure(model.defaults());
    Trainer trainer = trainer(config);
    TrainingJob job = new TrainingJob(terminal, cancelled, options);
    TrainingData data = job.read(trainer instanceof RnnTrainer);
    return job.run(
        data.interactions(),
        data.features().isPresent() ? withFeatures(trainer, data.features().get()) : trainer,
        config);
  }

  private Trainer withFeatures(Trainer trainer, FeatureTable table) throws CommandFailure {
    if (trainer instanceof RnnTrainer network) {
      if (table.ids().stream().allMatch(id -> isUnknown(table.extract(id)))) {
        throw new CommandFailure(
            options.features
                + ": not a single number about any song is in it; name a table that tells, say,"
                + " their energy and tempo");
      }
      return network.withFeatures(table);
    }
    return trainer instanceof PipelineTrainer pipeline ? pipeline.withFeatures(table) : trainer;
  }

  private static boolean isUnknown(float[] features) {
    for (float feature : features) {
      if (!Float.isNaN(feature)) {
        return false;
      }
    }
    return true;
  }

  private Trainer trainer(Record config) {
    if (options.checkpoint == null) {
      return model.trainer(config);
    }
    if (config instanceof RnnConfig network && network.cell() == RnnConfig.Cell.LSTM) {
      if (options.features != null) {
        throw new ParameterException(
            spec.commandLine(),
            model.name() + " keeps no checkpoints with --features; leave one of them out");
      }
      // Of the two trainers of this model, the one that keeps checkpoints.
      return new LstmTrainer(network).withCheckpoint(options.checkpoint);
    }
    throw new ParameterException(
        spec.commandLine(), model.name() + " keeps no checkpoints; leave --checkpoint out");
  }
}
