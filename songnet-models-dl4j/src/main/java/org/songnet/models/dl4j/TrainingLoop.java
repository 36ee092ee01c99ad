package org.songnet.models.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.models.java.rnn.Seeds;

/**
 * Trains a {@link TrainableModel} by epochs with Adam until the validation loss stops falling.
 *
 * <p>The learning rate falls evenly to a tenth over the planned epochs. The gradient of a batch is
 * the sum over its positions divided by the mean number of positions of a batch, so every position
 * weighs alike however long the sequences it is batched with are.
 *
 * @param <B> what the model learns from at once
 */
public final class TrainingLoop<B extends TrainingBatch> {

  private static final double LAST_RATE = 0.1;

  private final LoopConfig config;
  private final TrainableModel<B> model;
  private final TrainingBatches<B> data;
  private final TrainingListener listener;
  private final Optional<Checkpoint> checkpoint;
  private final IntConsumer afterEpoch;
  private final LoopState state = new LoopState();

  /**
   * A training that has not begun.
   *
   * @param afterEpoch told the number of every finished epoch; may throw to end the training
   */
  public TrainingLoop(
      LoopConfig config,
      TrainableModel<B> model,
      TrainingBatches<B> data,
      TrainingListener listener,
      Optional<Checkpoint> checkpoint,
      IntConsumer afterEpoch) {
    this.config = config;
    this.model = model;
    this.data = data;
    this.listener = listener;
    this.checkpoint = checkpoint;
    this.afterEpoch = afterEpoch;
  }

  /**
   * Trains, or goes on from the checkpoint; leaves the best values in the model.
   *
   * @return figures about the training, by name
   */
  public Map<String, Double> run() {
    return NativeThreads.withOne(this::runEpochs);
  }

  private Map<String, Double> runEpochs() {
    checkpoint.ifPresent(file -> file.readInto(state, model.parameters()));
    List<B> validation = data.validation();
    while (state.epoch < config.epochs() && !stale()) {
      List<B> batches = data.epoch(Seeds.random(config.seed(), Seeds.ORDER, state.epoch));
      trainEpoch(batches);
      state.epoch++;
      afterEpoch.accept(state.epoch);
      OptionalDouble loss = validate(validation);
      if (loss.isPresent() && loss.getAsDouble() < state.bestLoss) {
        state.keepBest(loss.getAsDouble(), model.parameters());
      }
      checkpoint.ifPresent(file -> file.write(state, model.parameters()));
      report("validation", state.epoch, batches.size(), batches.size(), loss);
    }
    state.restoreBest(model.parameters());
    checkpoint.ifPresent(Checkpoint::delete);
    return state.metrics();
  }

  private boolean stale() {
    return state.bestEpoch > 0 && state.epoch - state.bestEpoch >= config.patience();
  }

  private void trainEpoch(List<B> batches) {
    model.startPass();
    double positions = batches.stream().mapToInt(TrainingBatch::positions).sum();
    float scale = (float) (batches.size() / positions);
    double loss = 0;
    double seen = 0;
    for (int i = 0; i < batches.size(); i++) {
      checkCancelled();
      B batch = batches.get(i);
      loss += model.train(batch, scale, Seeds.random(config.seed(), Seeds.BATCH, state.epoch, i));
      seen += batch.positions();
      update(loss, i, batches.size());
      state.trainingLoss = loss / seen;
      report("training", state.epoch + 1, i + 1, batches.size(), OptionalDouble.empty());
    }
  }

  private void checkCancelled() {
    if (listener.isCancelled()) {
      throw new TrainingCancelledException("training was cancelled in epoch " + (state.epoch + 1));
    }
  }

  private void update(double loss, int batch, int batches) {
    double squares = 0;
    for (Parameter parameter : model.parameters()) {
      squares += parameter.squaredGradient();
    }
    double norm = Math.sqrt(squares);
    if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
      throw new TrainingException(
          "training diverged in epoch %d, batch %d: loss %s, gradient norm %s; lower learningRate (%s) or gradientClip (%s)"
              .formatted(
                  state.epoch + 1,
                  batch + 1,
                  loss,
                  norm,
                  config.learningRate(),
                  config.gradientClip()));
    }
    float factor = (float) Math.min(1, config.gradientClip() / norm);
    double done = (state.epoch + (double) batch / batches) / config.epochs();
    double rate = config.learningRate() * (1 - (1 - LAST_RATE) * done);
    state.step++;
    for (Parameter parameter : model.parameters()) {
      parameter.adam(factor, rate, state.step);
    }
  }

  private OptionalDouble validate(List<B> batches) {
    model.startPass();
    double loss = 0;
    double positions = 0;
    for (B batch : batches) {
      checkCancelled();
      loss += model.evaluate(batch);
      positions += batch.positions();
    }
    return positions == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss / positions);
  }

  private void report(String phase, int epoch, int step, int steps, OptionalDouble validationLoss) {
    listener.onProgress(
        new TrainingProgress(
            phase,
            epoch,
            config.epochs(),
            step,
            steps,
            OptionalDouble.of(state.trainingLoss),
            validationLoss,
            model.metrics()));
  }
}
