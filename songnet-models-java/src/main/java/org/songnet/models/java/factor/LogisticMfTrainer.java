package org.songnet.models.java.factor;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Trainer;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Factorises the odds that a listener hears a track.
 *
 * <p>After Johnson, "Logistic Matrix Factorization for Implicit Feedback Data" (NIPS 2014
 * workshop): user u hears track i with probability {@code σ(x·y + βu + βi)}, and what he heard r
 * times counts α·f(r), f being the {@link Weighting}. Users, then tracks take a step of Adagrad up
 * the gradient of
 *
 * <pre>{@code
 * Σ αf(r) log σ(z) + Σ log(1 − σ(z)) − λ/2 (‖x‖² + ‖y‖²)
 * }</pre>
 *
 * the first sum over the pairs heard. The second is over all pairs in the paper; here, over those
 * that are drawn anew for each step, evenly, as many for each user and for each track: {@link
 * LogisticMfConfig#negatives} for each pair heard. Biases are regularised too. The training loss is
 * the negative of the two sums by the number of pairs heard, as each sweep finds it.
 *
 * <p>A listener not seen in training, or one with a session besides, is folded in: the same steps
 * for his vector alone, from zero. Stateless and thread-safe; works in the pool it is called in,
 * with the same result for any number of threads.
 */
public final class LogisticMfTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.SESSION, Capability.FOLD_IN, Capability.SIMILAR);

  private final LogisticMfConfig config;

  /** A trainer with the default configuration. */
  public LogisticMfTrainer() {
    this(LogisticMfConfig.defaults());
  }

  /** A trainer with this configuration. */
  public LogisticMfTrainer(LogisticMfConfig config) {
    this.config = config;
  }

  @Override
  public FactorRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Histories histories = Histories.of(training);
    LogisticSweeps sweeps = new LogisticSweeps(config, histories.matrix());
    OptionalDouble loss = OptionalDouble.empty();
    for (int sweep = 1; sweep <= config.sweeps(); sweep++) {
      Epochs.report(listener, sweep, config.sweeps(), loss, false);
      double mean = sweeps.sweep(sweep);
      if (!Double.isFinite(mean)) {
        throw new TrainingException(
            "the loss is %s in sweep %d: use a smaller learningRate".formatted(mean, sweep));
      }
      loss = OptionalDouble.of(mean);
      Epochs.report(listener, sweep, config.sweeps(), loss, true);
    }
    ModelInfo info =
        new ModelInfo(
            LogisticMfProvider.NAME,
            CAPABILITIES,
            ModelInfo.TrainingSummary.of(training),
            Map.of("trainingLoss", loss.orElseThrow()));
    return new LatentRecommender(
        training.catalog(),
        info,
        config,
        Popularity.of(training),
        histories,
        sweeps.users(),
        new LogisticFit(config, sweeps.tracks(), config.drawn(histories.matrix())));
  }

  @Override
  public FactorRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
