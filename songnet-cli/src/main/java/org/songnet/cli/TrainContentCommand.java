package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.songnet.FeatureExtractor;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.features.FeaturePipelineConfig;
import org.songnet.features.FeatureTable;
import org.songnet.models.dl4j.content.ContentMlpConfig;
import org.songnet.models.dl4j.content.ContentMlpTrainer;
import org.songnet.models.dl4j.content.ContentRecommender;
import org.songnet.models.dl4j.content.ContentTargets;
import org.songnet.spi.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet train content}: the net that learns what you like from what songs are like. */
@Command(
    name = "content",
    description = {
      "Trains a net that says from 0 to 1 how much you will like a song you have not heard, from",
      "what the song is like: its numbers in --features, its texts, its genres, its year.",
      "",
      "How much you like the songs it learns from is told by how often you heard them, by how much",
      "of them you let play (--set target=share), or by yourself (--labels)."
    },
    customSynopsis = {
      "songnet train content (--history PATH... | --playlists PATH...) --features CSV --out FILE",
      "                             [OPTIONS]"
    },
    footer = {
      "  songnet train content --history my_spotify_data.zip --features tracks.csv --out taste.songnet",
      "  songnet score --model taste.songnet few-songs.csv"
    })
final class TrainContentCommand implements Callable<Integer> {

  @Mixin private TrainingOptions options = new TrainingOptions();

  @Option(
      names = "--labels",
      paramLabel = "CSV",
      description = "What you like: columns id and label, like or dislike, or from 0 to 1.")
  private @Nullable Path labels;

  @Option(
      names = "--classic",
      description = "The small net and the sixteen features of earlier days, to compare with.")
  private boolean classic;

  @Option(
      names = "--start",
      paramLabel = "MODEL",
      description = "Go on from a content model, with its features.")
  private @Nullable Path start;

  @Option(
      names = "--curves",
      paramLabel = "FOLDER",
      description = "Draw loss and accuracy there, and write them for TensorBoard.")
  private @Nullable Path curves;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  TrainContentCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    options.check();
    if (options.checkpoint != null) {
      throw new ParameterException(
          spec.commandLine(), "content keeps no checkpoints; --start goes on from a model");
    }
    ContentMlpConfig config =
        options.configure(classic ? ContentMlpConfig.classic() : ContentMlpConfig.defaults());
    TrainingJob job = new TrainingJob(terminal, cancelled, options);
    TrainingData data =
        config.target() == ContentMlpConfig.Target.SHARE
            ? job.read(true, Listening::sessions)
            : job.read(true);
    TrainingCurves watch = new TrainingCurves(terminal, config.printInterval());
    ContentMlpTrainer trainer = trainer(config, data.features()).watchedBy(watch);
    int exitCode = job.run(data.interactions(), asWanted(trainer), config);
    if (curves != null) {
      watch.write(curves, options.out.getFileName().toString(), Clock.systemUTC());
      terminal.note("curves: " + curves + " (tensorboard --logdir " + curves + ")");
    }
    return exitCode;
  }

  private ContentMlpTrainer trainer(ContentMlpConfig config, Optional<FeatureTable> table)
      throws IOException, CommandFailure {
    if (start != null) {
      Recommender model = ModelStore.load(start);
      if (!(model instanceof ContentRecommender content)) {
        throw new CommandFailure(
            start + ": a '" + model.info().name() + "' model; name one of 'train content'");
      }
      return new ContentMlpTrainer(config, content.extractor()).startingFrom(content);
    }
    return ContentMlpTrainer.fitting(config, songs -> features(songs, table));
  }

  private FeatureExtractor features(List<Track> songs, Optional<FeatureTable> table) {
    if (classic) {
      return FeaturePipelineConfig.classic().fitter().fit(songs);
    }
    FeaturePipelineConfig config = FeaturePipelineConfig.defaults();
    return table.map(config::fitter).orElseGet(config::fitter).fit(songs);
  }

  private Trainer asWanted(ContentMlpTrainer trainer) throws IOException {
    if (labels == null) {
      return trainer;
    }
    Map<TrackId, Double> liked = SongFile.labels(labels);
    return (training, listener) ->
        trainer.fit(ContentTargets.labels(training.catalog(), liked), listener);
  }
}
