package org.songnet.eval.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is tried, in rounds: a round is planned when the outcomes of the one before are known.
 *
 * <p>Immutable; the same seed plans the same.
 */
public final class SearchPlan {

  /**
   * Of three configurations one goes on: what the paper found to matter little, and its default.
   */
  private static final int KEPT_OF = 3;

  /** Rounds at most: the first then trains with a 27th of everything. */
  private static final int MOST_ROUNDS = 4;

  private final String name;
  private final SearchSpace space;
  private final int trials;
  private final int rounds;
  private final long seed;

  private SearchPlan(String name, SearchSpace space, int trials, int rounds, long seed) {
    if (trials < 1) {
      throw new IllegalArgumentException("trials must be positive: " + trials);
    }
    this.name = name;
    this.space = space;
    this.trials = trials;
    this.rounds = rounds;
    this.seed = seed;
  }

  /**
   * Random search (Bergstra and Bengio, JMLR 13, 2012): every configuration with full effort.
   *
   * @param trials how many configurations, the defaults included
   * @throws IllegalArgumentException if {@code trials} is less than 1
   */
  public static SearchPlan random(SearchSpace space, int trials, long seed) {
    return new SearchPlan("random", space, trials, 1, seed);
  }

  /**
   * Successive halving (Jamieson and Talwalkar, "Non-stochastic best arm identification and
   * hyperparameter optimization", AISTATS 2016): all configurations with little effort, the best
   * third of them with three times as much, and so on up to full effort, in up to four rounds. The
   * paper's η is 3, its {@code R} one, its {@code n} the number of trials.
   *
   * @param trials how many configurations begin, the defaults included
   * @throws IllegalArgumentException if {@code trials} is less than 1
   */
  public static SearchPlan successiveHalving(SearchSpace space, int trials, long seed) {
    int rounds = 1;
    for (int left = trials; left >= KEPT_OF && rounds < MOST_ROUNDS; left /= KEPT_OF) {
      rounds++;
    }
    return new SearchPlan("halving", space, trials, rounds, seed);
  }

  /** How many rounds there are. */
  public int rounds() {
    return rounds;
  }

  /** How many trials all rounds have together, as long as none fails. */
  public int totalTrials() {
    int total = 0;
    for (int round = 0, left = trials; round < rounds; round++, left = kept(left)) {
      total += left;
    }
    return total;
  }

  private static int kept(int trials) {
    return Math.max(1, trials / KEPT_OF);
  }

  /**
   * The trials of a round.
   *
   * @param round from 0 to {@code rounds() - 1}
   * @param before the outcomes of the round before; not looked at for the first
   * @return the trials, possibly none when all before failed
   */
  public List<Trial> round(int round, List<Outcome> before) {
    double share = Math.pow(KEPT_OF, round + 1.0 - rounds);
    List<Trial> next = new ArrayList<>();
    if (round == 0) {
      for (int trial = 0; trial < trials; trial++) {
        next.add(new Trial(trial, share, space.settings(trial, seed)));
      }
      return next;
    }
    before.stream()
        .filter(Outcome::hasScore)
        .sorted(best())
        .limit(kept(before.size()))
        .forEach(one -> next.add(new Trial(one.trial().number(), share, one.trial().settings())));
    return next;
  }

  /** Best first: more effort, then a higher score, then the smaller number. */
  static Comparator<Outcome> best() {
    ToIntFunction<Outcome> number = outcome -> outcome.trial().number();
    return Comparator.comparingDouble((Outcome outcome) -> -outcome.trial().share())
        .thenComparingDouble(outcome -> -outcome.score())
        .thenComparingInt(number);
  }

  /** What makes two plans one search: all but the number of trials, so that more can be added. */
  @Override
  public String toString() {
    return "%s, seed %d, %s".formatted(name, seed, space);
  }
}
