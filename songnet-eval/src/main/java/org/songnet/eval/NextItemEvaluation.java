package org.songnet.eval;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.songnet.Interactions;
import org.songnet.SessionRecommender;

/**
 * Predicts every next track of every test session from the tracks before it.
 *
 * <p>Each time the whole catalog of the model is ranked, no sample of it (Krichene and Rendle, "On
 * sampled metrics for item recommendation", KDD 2020, show why). A target the catalog does not have
 * is skipped and counted, and the session goes on; one that training never had is ranked and
 * counted. Ties are valued as {@link RankMetric} says.
 *
 * <p>Immutable and thread-safe; results are the same for any number of threads.
 */
public final class NextItemEvaluation {

  /** The metric of models that give log-probabilities: the mean log-probability, in nats. */
  public static final String LOG_LIKELIHOOD = "log-likelihood";

  private final Split split;
  private final NextItemConfig config;
  private final int[] trainingCounts;

  /** An evaluation by the protocol of {@link NextItemConfig#defaults}. */
  public NextItemEvaluation(Split split) {
    this(split, NextItemConfig.defaults());
  }

  /** An evaluation by this protocol. */
  public NextItemEvaluation(Split split, NextItemConfig config) {
    this.split = split;
    this.config = config;
    this.trainingCounts = split.training().trackCounts();
  }

  /** Evaluates in silence. */
  public EvaluationResult evaluate(String name, SessionRecommender model) {
    return evaluate(name, model, EvaluationListener.silent());
  }

  /**
   * Evaluates a model that was trained on the training part of the split.
   *
   * @param name what to call the model in reports
   * @param model the model; asked by several threads at once
   * @param listener told about every session, asked whether to go on
   * @throws CancellationException if the listener asks to stop or the thread is interrupted
   * @throws IllegalArgumentException if no test session has a case
   * @throws IllegalStateException if the model gives a score that is not a finite number
   */
  public EvaluationResult evaluate(
      String name, SessionRecommender model, EvaluationListener listener) {
    Interactions test = split.test();
    SessionPredictor predictor = new SessionPredictor(name, model, test, trainingCounts, config);
    GroupTally[] tallies = new GroupTally[test.sessionCount()];
    ParallelLoop.run(
        tallies.length,
        config.threads(),
        session -> tallies[session] = predictor.predict(session),
        listener);
    return EvaluationResult.of(
        name,
        protocol(model),
        Groups.sessions(test),
        CaseCounts.of(tallies, 0),
        predictor.metrics(),
        tallies,
        Map.of());
  }

  private String protocol(SessionRecommender model) {
    return String.format(
        Locale.ROOT,
        "next track of %,d test sessions, from track %d of each on; all %,d tracks ranked, %s; "
            + "ties averaged; trained on %,d sessions",
        split.test().sessionCount(),
        config.context() + 1,
        model.catalog().size(),
        config.repeats() ? "repeats included" : "repeats excluded",
        split.training().sessionCount());
  }
}
