package org.songnet.models.java.rnn;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;

/**
 * Trains a {@link RnnModel} by epochs until the sessions held out are predicted no better.
 *
 * <p>The gradient of a batch is the sum over its positions divided by the mean number of positions
 * of a batch, so every position weighs alike however long the sequences it is batched with are.
 */
final class TrainingLoop {

  private final RnnConfig config;
  private final RnnModel model;
  private final List<Parameter> parameters;
  private final Sequences sequences;
  private final Listens listens;
  private final TrainingListener listener;
  private final LearningRate rate;
  private final IntConsumer afterEpoch;
  private final LoopState state = new LoopState();

  /**
   * A loop.
   *
   * @param listens what the sequences are made of
   * @param afterEpoch told the number of every finished epoch; may throw to end the training
   */
  TrainingLoop(
      RnnConfig config,
      RnnModel model,
      Sequences sequences,
      Listens listens,
      TrainingListener listener,
      IntConsumer afterEpoch) {
    this.config = config;
    this.model = model;
    this.parameters = model.parameters();
    this.sequences = sequences;
    this.listens = listens;
    this.listener = listener;
    this.rate = new LearningRate(config);
    this.afterEpoch = afterEpoch;
  }

  /**
   * Trains; leaves the best values in the model.
   *
   * @return figures about the training, by name
   */
  Map<String, Double> run() {
    List<Batch> validation = packed(sequences.validationBatches(config.batchSize()));
    while (state.epoch < config.epochs() && !stale()) {
      List<Batch> batches =
          packed(
              sequences.epoch(
                  config.batchSize(), Seeds.random(config.seed(), Seeds.ORDER, state.epoch)));
      trainEpoch(batches);
      state.epoch++;
      afterEpoch.accept(state.epoch);
      Judgement judged = validate(validation);
      OptionalDouble loss = OptionalDouble.empty();
      if (judged.positions() > 0) {
        loss = OptionalDouble.of(judged.meanLoss());
        keepIfBetter(judged);
      }
      report("validation", state.epoch, batches.size(), batches.size(), loss);
    }
    state.restoreBest(parameters);
    return state.metrics();
  }

  private void keepIfBetter(Judgement judged) {
    double goodness = judged.goodness(config.stopping());
    if (state.bestEpoch == 0 ? Double.isFinite(goodness) : goodness > state.goodness) {
      state.keepBest(judged, goodness, parameters);
    } else {
      rate.notBetter();
    }
  }

  private List<Batch> packed(List<List<int[]>> batches) {
    return batches.stream().map(batch -> new Batch(batch, listens)).toList();
  }

  private boolean stale() {
    return state.bestEpoch > 0 && state.epoch - state.bestEpoch >= config.patience();
  }

  private void trainEpoch(List<Batch> batches) {
    double positions = batches.stream().mapToInt(Batch::positions).sum();
    float scale = (float) (batches.size() / positions);
    double loss = 0;
    double seen = 0;
    for (int i = 0; i < batches.size(); i++) {
      checkCancelled();
      Batch batch = batches.get(i);
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
    for (Parameter parameter : parameters) {
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
    double stepRate = rate.after(state.epoch + (double) batch / batches);
    state.step++;
    for (Parameter parameter : parameters) {
      switch (config.optimizer()) {
        case ADAM -> parameter.adam(factor, stepRate, state.step);
        case ADAGRAD -> parameter.adagrad(factor, stepRate);
      }
    }
  }

  private Judgement validate(List<Batch> batches) {
    Judgement sum = Judgement.NONE;
    for (Batch batch : batches) {
      checkCancelled();
      sum = sum.plus(model.evaluate(batch));
    }
    return sum;
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
            validationLoss));
  }
}
