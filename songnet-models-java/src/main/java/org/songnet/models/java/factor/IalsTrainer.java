package org.songnet.models.java.factor;

import java.util.Map;
import java.util.Set;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;
import org.songnet.spi.Histories;
import org.songnet.spi.Popularity;

/**
 * Factorises who heard what: implicit alternating least squares.
 *
 * <p>After Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets" (ICDM
 * 2008), with the settings that Rendle, Krichene, Zhang, Koren, "Revisiting the Performance of iALS
 * on Item Recommendation Benchmarks" (RecSys 2022) found to matter. Each user u has a vector x,
 * each track i a vector y of d = {@link IalsConfig#factors} components that make
 *
 * <pre>{@code
 * Σ c(u,i) (p(u,i) − x·y)² + Σ λ(u) ‖x‖² + Σ λ(i) ‖y‖²
 * }</pre>
 *
 * small: p is 1 where u heard i and 0 elsewhere; the confidence c is α₀ everywhere and α₀ + α·f(r)
 * where u heard i r times, f being the {@link Weighting}. So with α₀ = 1 it is the objective of Hu
 * et al., and of Rendle et al. (with their λ times 1 + α₀) with α = 1 and the binary weighting.
 * λ(u) is {@code λ (n + α₀ N)^ν} for n tracks heard of N, and so for tracks. Vectors start from
 * normally distributed components with deviation {@code .1/√d}.
 *
 * <p>The score of a track is x·y. A listener not seen in training, or one with a session besides,
 * is folded in: his vector is solved for exactly while the tracks stay. Without evidence the order
 * is that of popularity.
 *
 * <p>The training loss that listeners are told is the sum above, divided by the number of pairs
 * heard, after each sweep; it never rises, up to rounding. Stateless and thread-safe; works in the
 * pool it is called in, with the same result for any number of threads. Needs about {@code 4d}
 * bytes for each user and track, and 16 for each pair.
 */
public final class IalsTrainer implements Trainer {

  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.KNOWN_USER,
          Capability.SESSION,
          Capability.FOLD_IN,
          Capability.SIMILAR,
          Capability.EXPLAIN);

  private final IalsConfig config;

  /** A trainer with the default configuration. */
  public IalsTrainer() {
    this(IalsConfig.defaults());
  }

  /** A trainer with this configuration. */
  public IalsTrainer(IalsConfig config) {
    this.config = config;
  }

  @Override
  public FactorRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    Histories histories = Histories.of(training);
    AlternatingLeastSquares squares =
        new AlternatingLeastSquares(config, histories.matrix(), listener);
    squares.run();
    ModelInfo info =
        new ModelInfo(
            IalsProvider.NAME,
            CAPABILITIES,
            ModelInfo.TrainingSummary.of(training),
            Map.of("trainingLoss", squares.loss()));
    return new IalsRecommender(
        training.catalog(),
        info,
        config,
        Popularity.of(training),
        histories,
        squares.users(),
        new FoldIn(config, squares.tracks()));
  }

  @Override
  public FactorRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }
}
