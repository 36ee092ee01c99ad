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
 * Factorises who heard what so that what was heard ranks before what was not.
 *
 * <p>After Rendle, Freudenthaler, Gantner, Schmidt-Thieme, "BPR: Bayesian Personalized Ranking from
 * Implicit Feedback" (UAI 2009), with matrix factorisation: stochastic gradient steps on {@code log
 * σ(x(u,i) − x(u,j))} for a track i that user u heard and a track j that he did not; {@code x(u,i)
 * = w·h + b} with a bias b for each track. Plays count once, whatever their weight. The training
 * loss is the mean of {@code −log σ} over an epoch, as it went along.
 *
 * <p>Most tracks drawn evenly are soon ranked last and teach nothing. So j is the one of several
 * that the model ranks first (Zhang, Chen, Wang, Yu, "Optimizing Top-N Collaborative Filtering via
 * Dynamic Negative Item Sampling", SIGIR 2013); with {@code negatives=1} it is as in the paper of
 * Rendle et al.
 *
 * <p>A listener not seen in training, or one with a session besides, is folded in: the same steps
 * for his vector alone, from zero, over all he heard. Learns on one thread, so the result does not
 * depend on their number. Stateless and thread-safe.
 */
public final class BprTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.KNOWN_USER, Capability.SESSION, Capability.FOLD_IN, Capability.SIMILAR);

  private final BprConfig config;

  /** A trainer with the default configuration. */
  public BprTrainer() {
    this(BprConfig.defaults());
  }

  /** A trainer with this configuration. */
  public BprTrainer(BprConfig config) {
    this.config = config;
  }

  @Override
  public FactorRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Histories histories = Histories.of(training);
    PairwiseSteps steps = new PairwiseSteps(config, histories.matrix());
    OptionalDouble loss = OptionalDouble.empty();
    for (int epoch = 1; epoch <= config.epochs(); epoch++) {
      Epochs.report(listener, epoch, config.epochs(), loss, false);
      double mean = steps.epoch(epoch);
      if (!Double.isFinite(mean)) {
        throw new TrainingException(
            "the loss is %s in epoch %d: use a smaller learningRate".formatted(mean, epoch));
      }
      loss = OptionalDouble.of(mean);
      Epochs.report(listener, epoch, config.epochs(), loss, true);
    }
    ModelInfo info =
        new ModelInfo(
            BprProvider.NAME,
            CAPABILITIES,
            ModelInfo.TrainingSummary.of(training),
            Map.of("trainingLoss", loss.orElseThrow()));
    return new LatentRecommender(
        training.catalog(),
        info,
        config,
        Popularity.of(training),
        histories,
        steps.users(),
        new PairwiseFit(config, steps.tracks(), config.draws(histories.matrix())));
  }

  @Override
  public FactorRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
