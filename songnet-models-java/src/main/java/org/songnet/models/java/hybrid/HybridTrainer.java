package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.songnet.Capability;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.Recommender;
import org.songnet.ScoringRecommender;
import org.songnet.SessionRecommender;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.spi.Fitting;

/**
 * Blends models: neighbours find, chains are sure, networks generalise; together they are better
 * than each.
 *
 * <p>That no kind of model wins every measure is the finding of Ludewig, Mauro, Latifi and Jannach,
 * "Empirical analysis of session-based recommendation algorithms" (UMUAI 31, 2021). A part of the
 * data is held out, the models learn from the rest, and the weights are those under which the right
 * answers are likeliest: {@code P(i) ∝ exp(Σ w_m f_m(i) + Σ v_s g_s(i))} with {@code f_m} the
 * scores of model {@code m}, brought onto one scale, {@code w_m ≥ 0}, and {@code g_s} what the
 * session alone says: whether the track, or its artist, was in it. Then the models are trained
 * again on everything. Scores are natural logarithms of {@code P}.
 *
 * <p>Costs the training of all parts twice. Thread-safe if the trainers of the parts are.
 */
public final class HybridTrainer implements Trainer {

  private static final Set<Capability> POSSIBLE =
      EnumSet.complementOf(EnumSet.of(Capability.SIMILAR));

  private final HybridConfig config;
  private final Map<String, Trainer> trainers;

  /** LSTM, session kNN and Markov, where the modules that have them are on the class path. */
  public HybridTrainer() {
    this(HybridConfig.defaults());
  }

  /**
   * The parts a configuration names, with their default configurations but for its settings.
   *
   * @throws IllegalArgumentException if no module on the class path trains one of them
   */
  public HybridTrainer(HybridConfig config) {
    this(config, PartTrainers.of(config));
  }

  /**
   * These parts, whatever the configuration names.
   *
   * @param trainers at least one, by the names of the parts, which stand in explanations and in the
   *     model file; in this order
   */
  public HybridTrainer(HybridConfig config, Map<String, Trainer> trainers) {
    if (trainers.isEmpty()) {
      throw new IllegalArgumentException("trainers must be at least one: " + trainers);
    }
    this.config = config.withParts(String.join(",", trainers.keySet()));
    this.trainers = Collections.unmodifiableMap(new LinkedHashMap<>(trainers));
  }

  @Override
  public SessionRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException also if there is too little data to hold some of it out, or if
   *     a part cannot score a whole catalog
   */
  @Override
  public SessionRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, listener);
    HeldOut heldOut = HeldOut.of(training, config);
    Blend blend =
        Blend.learn(training, heldOut, fitParts(heldOut.rest(), listener, 0), config.seed());
    List<ScoringRecommender> models = fitParts(training, listener, 1);
    List<Part> parts = new ArrayList<>();
    Map<String, Double> metrics = new TreeMap<>();
    for (String name : trainers.keySet()) {
      int part = parts.size();
      double weight = blend.weights().get(part);
      parts.add(new Part(name, models.get(part), blend.scales().get(part), weight));
      metrics.put("weight." + name, weight);
    }
    metrics.put("validationLikelihood", blend.likelihood());
    ModelInfo info =
        new ModelInfo(
            HybridProvider.NAME,
            capabilities(models),
            ModelInfo.TrainingSummary.of(training),
            metrics);
    List<Double> signals = blend.weights().subList(parts.size(), blend.weights().size());
    return new HybridRecommender(training.catalog(), info, config, parts, signals);
  }

  static Set<Capability> capabilities(List<ScoringRecommender> models) {
    Set<Capability> capabilities = EnumSet.of(Capability.LOG_PROBABILITIES, Capability.EXPLAIN);
    for (Recommender model : models) {
      capabilities.addAll(model.info().capabilities());
    }
    capabilities.retainAll(POSSIBLE);
    return capabilities;
  }

  /** The names of the parts, in order. */
  List<String> names() {
    return List.copyOf(trainers.keySet());
  }

  /**
   * Trains the parts.
   *
   * @param round 0 on a part of the data, 1 on all of it; for progress
   */
  List<ScoringRecommender> fitParts(Interactions data, TrainingListener listener, int round) {
    List<ScoringRecommender> models = new ArrayList<>();
    for (Map.Entry<String, Trainer> trainer : trainers.entrySet()) {
      int done = round * trainers.size() + models.size();
      PartProgress progress =
          new PartProgress(listener, trainer.getKey(), done, 2 * trainers.size());
      Recommender model = trainer.getValue().fit(data, progress);
      if (!(model instanceof ScoringRecommender scoring)) {
        throw new IllegalArgumentException(
            "part '%s' cannot be blended: it does not score a whole catalog"
                .formatted(trainer.getKey()));
      }
      models.add(scoring);
    }
    return models;
  }
}
