package org.songnet.benchmarks;

import java.util.List;

/**
 * What `songnet bench factorisation` is to measure.
 *
 * @param pairs how many pairs of a listener and a song; several are measured one after the other
 * @param factors how many components a vector has
 * @param sweeps how often all vectors are improved
 */
record FactorisationOptions(List<Integer> pairs, List<Integer> factors, int sweeps) {

  static final String USAGE =
      """
      usage: songnet bench factorisation [--quick] [--factors D,D…] [--pairs N,N…]

      Times the sweeps of alternating least squares: 1.09 million pairs of 50,000 listeners and
      50,000 songs, 64, 128 and 256 factors, and the folding in of new listeners.
        --quick          64 factors, few sweeps: half a minute instead of some
        --factors D,D…   so many factors instead
        --pairs N,N…     so many pairs instead, of as many more listeners and songs, 64 factors and
                         few sweeps unless said; with a table of time and memory

      example: ./songnet bench factorisation --pairs 1090000,5000000
      """;

  /** What is measured unless pairs are named. */
  static final int PAIRS = 1_090_000;

  /** Both listeners and songs, of 1.09 million pairs. */
  private static final int ROWS = 50_000;

  /** Fewer would hardly have as many different pairs. */
  private static final int FEWEST_ROWS = 200;

  private static final int FEW = 6;
  private static final int MANY = 16;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it has something unknown
   */
  static FactorisationOptions parse(String... args) {
    boolean quick = false;
    List<Integer> factors = List.of();
    List<Integer> pairs = List.of();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--quick" -> quick = true;
        case "--factors" -> factors = BenchOptions.numbers(args, i++);
        case "--pairs" -> pairs = BenchOptions.numbers(args, i++);
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    boolean few = quick || !pairs.isEmpty();
    return new FactorisationOptions(
        pairs.isEmpty() ? List.of(PAIRS) : pairs,
        !factors.isEmpty() ? factors : few ? List.of(64) : List.of(64, 128, 256),
        few ? FEW : MANY);
  }

  /** How many listeners, and how many songs, so many pairs are of. */
  static int rows(int pairs) {
    return (int) Math.max(FEWEST_ROWS, (long) ROWS * pairs / PAIRS);
  }
}
