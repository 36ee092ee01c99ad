package org.songnet.eval.tune;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;

/**
 * A search within a budget that can be stopped and go on.
 *
 * <p>Trials run one after another, each on all threads. No trial begins once all of them together,
 * those in the journal included, have taken the time budget; one that has begun is finished.
 * Stopped at any point and run again with its journal, the search tries what it would have tried
 * without the stop. Not thread-safe.
 */
public final class Tuning {

  private final SearchPlan plan;
  private final Journal journal;
  private final Duration budget;
  private final LongSupplier nanoTime;

  /** A search without a limit of time. */
  public Tuning(SearchPlan plan, Journal journal) {
    this(plan, journal, Duration.ofDays(Integer.MAX_VALUE));
  }

  /** A search with a budget of time. */
  public Tuning(SearchPlan plan, Journal journal, Duration budget) {
    this(plan, journal, budget, System::nanoTime);
  }

  Tuning(SearchPlan plan, Journal journal, Duration budget, LongSupplier nanoTime) {
    this.plan = plan;
    this.journal = journal;
    this.budget = budget;
    this.nanoTime = nanoTime;
  }

  /**
   * Searches.
   *
   * @return the best outcome: of those with the most effort the highest score; empty when every
   *     trial failed or there was time for none
   * @throws TrainingCancelledException if the objective was cancelled; the journal keeps what was
   *     done
   * @throws IOException if the journal cannot be written
   */
  public Optional<Outcome> run(Objective objective, TuningListener listener) throws IOException {
    List<Outcome> all = new ArrayList<>();
    List<Outcome> before = List.of();
    for (int round = 0; round < plan.rounds(); round++) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Trial trial : plan.round(round, before)) {
        Optional<Outcome> known = journal.find(trial);
        if (known.isEmpty() && journal.seconds() >= budget.toSeconds()) {
          return best(all);
        }
        Outcome outcome = known.isPresent() ? known.get() : make(trial, objective);
        outcomes.add(outcome);
        all.add(outcome);
        listener.onOutcome(outcome, all.size(), plan.totalTrials());
      }
      before = outcomes;
    }
    return best(all);
  }

  private static Optional<Outcome> best(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::hasScore).min(SearchPlan.best());
  }

  private Outcome make(Trial trial, Objective objective) throws IOException {
    long start = nanoTime.getAsLong();
    double score;
    try {
      score = objective.score(trial);
    } catch (TrainingCancelledException e) {
      throw e;
    } catch (TrainingException e) {
      score = Double.NaN;
    }
    Outcome outcome = new Outcome(trial, score, (nanoTime.getAsLong() - start) / 1e9);
    journal.append(outcome);
    return outcome;
  }
}
