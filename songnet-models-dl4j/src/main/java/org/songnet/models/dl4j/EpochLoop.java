package org.songnet.models.dl4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.models.java.rnn.Seeds;
import org.songnet.spi.Checks;

/**
 * Trains a model of independent examples by epochs with Adam.
 *
 * <p>Every epoch goes over the examples in another order. The gradient of a batch is the mean over
 * its examples; the learning rate falls evenly to a tenth over the planned epochs. Where the model
 * has a validation loss, training ends when it stops falling and the best values are kept.
 */
public final class EpochLoop {

  private static final double LAST_RATE = 0.1;

  private final Settings settings;
  private final Model model;
  private final TrainingListener listener;
  private final IntConsumer afterEpoch;
  private final LoopState state = new LoopState();

  /**
   * What a loop needs to know.
   *
   * @param epochs passes over the data at most
   * @param batchSize examples in a batch
   * @param learningRate of Adam at the beginning
   * @param testInterval epochs from one validation to the next
   * @param patience validations without a better loss until training stops
   * @param seed of all random numbers
   */
  public record Settings(
      int epochs, int batchSize, double learningRate, int testInterval, int patience, long seed) {

    /**
     * Checks every component.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Settings {
      Checks.positive("epochs", epochs);
      Checks.positive("batchSize", batchSize);
      Checks.positive("learningRate", learningRate);
      Checks.positive("testInterval", testInterval);
      Checks.positive("patience", patience);
    }
  }

  /** What is trained. Not thread-safe. */
  public interface Model {

    /** Everything that is trained, in an order that does not change. */
    List<Parameter> parameters();

    /** How many examples there are. */
    int examples();

    /**
     * Adds the gradients of a batch: of the mean of the losses of its examples.
     *
     * @param batch which examples
     * @param random where dropout and negatives come from
     * @return the sum of the losses of the examples
     */
    double train(int[] batch, SplittableRandom random);

    /** The mean loss of what is held out; empty where nothing is. */
    OptionalDouble validate();
  }

  /**
   * A loop.
   *
   * @param afterEpoch told the number of every finished epoch; may throw to end the training
   */
  public EpochLoop(
      Settings settings, Model model, TrainingListener listener, IntConsumer afterEpoch) {
    this.settings = settings;
    this.model = model;
    this.listener = listener;
    this.afterEpoch = afterEpoch;
  }

  /**
   * Trains; leaves the best values in the model.
   *
   * @return figures about the training, by name
   */
  public Map<String, Double> run() {
    while (state.epoch < settings.epochs() && !stale()) {
      int batches = trainEpoch();
      state.epoch++;
      afterEpoch.accept(state.epoch);
      if (state.epoch % settings.testInterval() == 0 || state.epoch == settings.epochs()) {
        OptionalDouble loss = model.validate();
        if (loss.isPresent() && loss.getAsDouble() < state.bestLoss) {
          state.keepBest(loss.getAsDouble(), model.parameters());
        }
        report("validation", state.epoch, batches, batches, loss);
      }
    }
    state.restoreBest(model.parameters());
    return state.metrics();
  }

  private boolean stale() {
    return state.bestEpoch > 0
        && state.epoch - state.bestEpoch >= settings.patience() * settings.testInterval();
  }

  private int trainEpoch() {
    int[] order = shuffled(Seeds.random(settings.seed(), Seeds.ORDER, state.epoch));
    int batches = (order.length + settings.batchSize() - 1) / settings.batchSize();
    double loss = 0;
    for (int i = 0; i < batches; i++) {
      if (listener.isCancelled()) {
        throw new TrainingCancelledException(
            "training was cancelled in epoch " + (state.epoch + 1));
      }
      int from = i * settings.batchSize();
      int to = Math.min(order.length, from + settings.batchSize());
      loss +=
          model.train(
              Arrays.copyOfRange(order, from, to),
              Seeds.random(settings.seed(), Seeds.BATCH, state.epoch, i));
      update(loss, i, batches);
      state.trainingLoss = loss / to;
      report("training", state.epoch + 1, i + 1, batches, OptionalDouble.empty());
    }
    return batches;
  }

  private int[] shuffled(SplittableRandom random) {
    int[] order = new int[model.examples()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private void update(double loss, int batch, int batches) {
    double squares = 0;
    for (Parameter parameter : model.parameters()) {
      squares += parameter.squaredGradient();
    }
    if (!Double.isFinite(loss) || !Double.isFinite(squares)) {
      throw new TrainingException(
          "training diverged in epoch %d, batch %d: loss %s, gradient norm %s; lower learningRate (%s)"
              .formatted(
                  state.epoch + 1, batch + 1, loss, Math.sqrt(squares), settings.learningRate()));
    }
    double done = (state.epoch + (double) batch / batches) / settings.epochs();
    double rate = settings.learningRate() * (1 - (1 - LAST_RATE) * done);
    state.step++;
    for (Parameter parameter : model.parameters()) {
      parameter.adam(1, rate, state.step);
    }
  }

  private void report(String phase, int epoch, int step, int steps, OptionalDouble validationLoss) {
    listener.onProgress(
        new TrainingProgress(
            phase,
            epoch,
            settings.epochs(),
            step,
            steps,
            OptionalDouble.of(state.trainingLoss),
            validationLoss));
  }
}
