package org.songnet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.songnet.SessionRecommender;
import org.songnet.eval.Bootstrap;
import org.songnet.eval.EvaluationListener;
import org.songnet.eval.EvaluationReport;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.NextItemConfig;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.RankMetric;
import org.songnet.eval.Split;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.models.java.session.SessionKnnConfig;
import org.songnet.models.java.session.SessionKnnTrainer;

/** Measures the LSTM beside models that any other must beat. */
final class DemoComparison {

  private static final String BASELINE = "Markov";

  private final Terminal terminal;
  private final BooleanSupplier cancelled;
  private final Split split;

  DemoComparison(Terminal terminal, BooleanSupplier cancelled, Split split) {
    this.terminal = terminal;
    this.cancelled = cancelled;
    this.split = split;
  }

  /** Evaluates, prints the figures with their intervals, and returns them. */
  EvaluationReport run(SessionRecommender lstm) {
    NextItemEvaluation evaluation =
        new NextItemEvaluation(
            split,
            NextItemConfig.defaults()
                .withMetrics(RankMetric.hitRate(10), RankMetric.reciprocalRank(20)));
    List<EvaluationResult> results = new ArrayList<>();
    results.add(evaluate(evaluation, "popularity", new PopularityTrainer().fit(split.training())));
    results.add(evaluate(evaluation, BASELINE, new MarkovTrainer().fit(split.training())));
    results.add(
        evaluate(
            evaluation,
            "session kNN",
            new SessionKnnTrainer(SessionKnnConfig.defaults()).fit(split.training())));
    results.add(evaluate(evaluation, "LSTM", lstm));
    EvaluationReport report = EvaluationReport.of(results, Bootstrap.defaults(), BASELINE);
    terminal.out().print(report.toTable());
    return report;
  }

  private EvaluationResult evaluate(
      NextItemEvaluation evaluation, String name, SessionRecommender model) {
    try (ProgressBar bar = new ProgressBar(terminal, "evaluating " + name)) {
      EvaluationResult result =
          evaluation.evaluate(
              name,
              model,
              new EvaluationListener() {
                @Override
                public void onProgress(int done, int total) {
                  bar.update((double) done / total, "");
                }

                @Override
                public boolean isCancelled() {
                  return cancelled.getAsBoolean();
                }
              });
      bar.done("");
      return result;
    }
  }
}
