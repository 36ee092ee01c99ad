package org.songnet.models.dl4j;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Trainer;
import org.songnet.TrainingListener;

/**
 * Trains {@link LstmRecommender}s: networks that predict the next track of a session from the ones
 * before.
 *
 * <p>The model is that of Hidasi and Karatzoglou 2018, "Recurrent Neural Networks with Top-k Gains
 * for Session-based Recommendations" (GRU4Rec), with an LSTM and with what makes it good: input and
 * output embeddings are the same table, the softmax is full or has many shared negatives, and it is
 * trained by cross-entropy. Only the order of a session counts, not its times. Immutable.
 */
public final class LstmTrainer implements Trainer {

  private final LstmConfig config;
  private final Optional<Path> checkpoint;

  /** A trainer without checkpoints. */
  public LstmTrainer(LstmConfig config) {
    this(config, Optional.empty());
  }

  private LstmTrainer(LstmConfig config, Optional<Path> checkpoint) {
    this.config = config;
    this.checkpoint = checkpoint;
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
  public LstmRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no session has two tracks
   */
  @Override
  public LstmRecommender fit(Interactions training, TrainingListener listener) {
    LoopConfig loop = config.loop();
    Sequences sequences = Sequences.of(training, loop);
    int[] counts = training.trackCounts();
    ItemModel model = new ItemModel(config, counts);
    Map<String, Double> metrics =
        new TrainingLoop(
                loop,
                model,
                sequences,
                listener,
                checkpoint.map(file -> new Checkpoint(file, config.toString(), training)))
            .run();
    return new LstmRecommender(
        config,
        training.catalog(),
        new ModelInfo(
            LstmRecommender.NAME,
            LstmRecommender.CAPABILITIES,
            ModelInfo.TrainingSummary.of(training),
            metrics),
        model.network(),
        Popularity.logProbabilities(counts));
  }
}
