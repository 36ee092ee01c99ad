package org.songnet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.songnet.Recommender;
import org.songnet.SessionRecommender;
import org.songnet.eval.EvaluationListener;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.ListMetric;
import org.songnet.eval.NextItemConfig;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.RankMetric;
import org.songnet.eval.Split;
import org.songnet.eval.UserItemConfig;
import org.songnet.eval.UserItemEvaluation;

/** Trains models on one part of a split and measures them on the other. */
final class Measurement {

  private static final List<Integer> USER_CUTOFFS = List.of(10, 20);

  private final Terminal terminal;
  private final BooleanSupplier cancelled;
  private final SplitOptions options;
  private final List<RankMetric> metrics;
  private final int cutoff;
  private Terminal bars;
  private boolean brief;

  /**
   * A measurement by the options.
   *
   * @param cutoffs how long the lists are that are looked at; empty for the usual ones
   * @throws IllegalArgumentException if a cutoff or an option is out of its range
   */
  Measurement(
      Terminal terminal, BooleanSupplier cancelled, SplitOptions options, List<Integer> cutoffs) {
    if (options.threads < 1) {
      throw new IllegalArgumentException("--threads must be positive: " + options.threads);
    }
    this.terminal = terminal;
    this.bars = terminal;
    this.cancelled = cancelled;
    this.options = options;
    this.metrics = metrics(options.protocol().isOfSessions(), cutoffs);
    this.cutoff = cutoffs.isEmpty() ? USER_CUTOFFS.get(0) : cutoffs.get(0);
    nextItem();
    userItem();
  }

  /** Shows work under way where that can be overwritten, and nothing of work that is done. */
  Measurement briefly() {
    brief = true;
    if (!terminal.isLive()) {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
      bars = Terminal.plain(nowhere, nowhere);
    }
    return this;
  }

  private static List<RankMetric> metrics(boolean sessions, List<Integer> cutoffs) {
    if (sessions && cutoffs.isEmpty()) {
      return NextItemConfig.defaults().metrics();
    }
    List<RankMetric> metrics = new ArrayList<>();
    for (int k : cutoffs.isEmpty() ? USER_CUTOFFS : cutoffs) {
      metrics.add(RankMetric.hitRate(k));
      metrics.add(RankMetric.reciprocalRank(k));
      metrics.add(RankMetric.ndcg(k));
      if (!sessions) {
        metrics.add(RankMetric.recall(k));
      }
    }
    return metrics;
  }

  /** The names of what is measured. */
  List<String> metrics() {
    return metrics.stream().map(RankMetric::name).toList();
  }

  /**
   * Trains a model and measures it.
   *
   * @throws CommandFailure if it cannot do what the protocol asks
   */
  EvaluationResult of(ModelChoice choice, Split split) throws CommandFailure {
    try (Recommender model = train(choice, split);
        ProgressBar bar = new ProgressBar(bars, "evaluating " + choice.label())) {
      EvaluationListener listener = listener(bar);
      EvaluationResult result;
      if (!options.protocol().isOfSessions()) {
        result =
            new UserItemEvaluation(split, userItem()).evaluate(choice.label(), model, listener);
      } else if (model instanceof SessionRecommender sessions) {
        result =
            new NextItemEvaluation(split, nextItem()).evaluate(choice.label(), sessions, listener);
      } else {
        throw new CommandFailure(
            "%s does not follow sessions, which %s asks for; choose another model or protocol"
                .formatted(choice.provider().name(), options.protocol()));
      }
      done(bar);
      return result;
    }
  }

  private Recommender train(ModelChoice choice, Split split) {
    try (ProgressBar bar = new ProgressBar(bars, "training " + choice.label())) {
      TrainingWatch watch = new TrainingWatch(bar, cancelled);
      Recommender model =
          OnThreads.call(options.threads, () -> choice.trainer().fit(split.training(), watch));
      done(bar);
      return model;
    }
  }

  private void done(ProgressBar bar) {
    if (brief) {
      bar.clear();
    } else {
      bar.done("");
    }
  }

  private EvaluationListener listener(ProgressBar bar) {
    return new EvaluationListener() {
      @Override
      public void onProgress(int done, int total) {
        bar.update((double) done / total, "");
      }

      @Override
      public boolean isCancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  private NextItemConfig nextItem() {
    return NextItemConfig.defaults()
        .withMetrics(metrics.toArray(new RankMetric[0]))
        .withThreads(options.threads);
  }

  private UserItemConfig userItem() {
    return UserItemConfig.defaults()
        .withMasking(options.masking())
        .withMetrics(metrics.toArray(new RankMetric[0]))
        .withListMetrics(brief ? new ListMetric[0] : beyondAccuracy())
        .withThreads(options.threads);
  }

  /** What takes time that a search has not. */
  private ListMetric[] beyondAccuracy() {
    return new ListMetric[] {
      ListMetric.coverage(cutoff), ListMetric.popularity(cutoff), ListMetric.novelty(cutoff)
    };
  }
}
