package org.songnet.models.dl4j;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnRecommender;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.models.java.rnn.Sequences;
import org.songnet.spi.CollapseSentinel;
import org.songnet.spi.Popularity;

/**
 * Trains the LSTM of {@link org.songnet.models.java.rnn.RnnTrainer} on ND4J's matrix products.
 *
 * <p>The same configuration makes the same kind of model, and its weights, its file and what serves
 * it are the same (docs/decisions/0004). Cells, losses and optimizers are fewer here; in exchange
 * an interrupted training can go on from a checkpoint. Immutable.
 */
public final class LstmTrainer implements Trainer {

  private final RnnConfig config;
  private final Optional<Path> checkpoint;

  /**
   * A trainer without checkpoints.
   *
   * @throws IllegalArgumentException if the configuration asks for anything but an LSTM trained by
   *     cross-entropy and Adam, with a learning rate that falls evenly, stopped by its loss, on
   *     tracks alone
   */
  public LstmTrainer(RnnConfig config) {
    this(config, Optional.empty());
  }

  private LstmTrainer(RnnConfig config, Optional<Path> checkpoint) {
    only("cell", RnnConfig.Cell.LSTM, config.cell());
    only("loss", RnnConfig.Loss.CROSS_ENTROPY, config.loss());
    only("optimizer", RnnConfig.Optimizer.ADAM, config.optimizer());
    only("schedule", RnnConfig.Schedule.LINEAR, config.schedule());
    only("stopping", RnnConfig.Stopping.LOSS, config.stopping());
    only("warmUp", 0.0, config.warmUp());
    only("gapInput", false, config.gapInput());
    only("skipInput", false, config.skipInput());
    only("hourInput", false, config.hourInput());
    only("carry", 0.0, config.carry());
    this.config = config;
    this.checkpoint = checkpoint;
  }

  private static void only(String setting, Object possible, Object wanted) {
    if (!wanted.equals(possible)) {
      throw new IllegalArgumentException(
          "%s must be %s here; RnnTrainer of songnet-models-java has others: %s"
              .formatted(setting, possible, wanted));
    }
  }

  /**
   * The same with a checkpoint after every epoch.
   *
   * <p>Where the file exists training goes on from it and ends with exactly the model that an
   * uninterrupted training gives; a file of other data, of another configuration, or a damaged one
   * makes training fail. The file is deleted when training is complete.
   */
  public LstmTrainer withCheckpoint(Path file) {
    return new LstmTrainer(config, Optional.of(file));
  }

  @Override
  public RnnRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no session has two tracks
   */
  @Override
  public RnnRecommender fit(Interactions training, TrainingListener listener) {
    LoopConfig loop = LoopConfig.of(config);
    Sequences sequences =
        Sequences.of(training, loop.validationShare(), loop.maxLength(), loop.seed());
    float[] logPopularity = Popularity.of(training).logProbabilities();
    ItemModel model = new ItemModel(config, training.trackCounts(), logPopularity);
    CollapseSentinel sentinel = RnnTrainer.sentinel(training);
    Map<String, Double> metrics =
        new TrainingLoop<>(
                loop,
                model,
                new SequenceBatches(sequences, loop.batchSize()),
                listener,
                checkpoint.map(file -> new Checkpoint(file, config.toString(), training)),
                epoch ->
                    sentinel.afterEpoch(
                        epoch, RnnRecommender.of(config, training, model.weights(), Map.of())))
            .run();
    RnnRecommender trained = RnnRecommender.of(config, training, model.weights(), metrics);
    sentinel.check(trained);
    return trained;
  }
}
