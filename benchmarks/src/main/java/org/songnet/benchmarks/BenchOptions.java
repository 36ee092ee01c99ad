package org.songnet.benchmarks;

import java.nio.file.Path;

/**
 * What `songnet bench kernel` is to measure.
 *
 * @param quick a minute instead of half an hour
 * @param smoke the least that runs every line: for tests
 * @param out the folder for the CSV file and the chart
 */
record BenchOptions(boolean quick, boolean smoke, Path out) {

  static final String USAGE =
      """
      usage: songnet bench kernel [--quick] [--out DIR]

      Times the similarity kernel beside its peers and the machine's limits.
        --quick    fewer sizes, shorter runs: a few minutes instead of an hour
        --out DIR  where kernel.csv and kernel.svg go; songnet-bench unless said

      example: ./songnet bench kernel --quick
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it has something unknown
   */
  static BenchOptions parse(String... args) {
    boolean quick = false;
    boolean smoke = false;
    Path out = Path.of("songnet-bench");
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--quick" -> quick = true;
        case "--smoke" -> smoke = true;
        case "--out" -> {
          if (i + 1 == args.length) {
            throw new IllegalArgumentException("--out wants a folder");
          }
          out = Path.of(args[++i]);
        }
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    return new BenchOptions(quick, smoke, out);
  }

  int[] sizes() {
    return smoke
        ? new int[] {1000}
        : quick ? new int[] {100_000, 1_000_000} : new int[] {10_000, 100_000, 1_000_000};
  }

  int[] dimensions() {
    return smoke ? new int[] {16} : quick ? new int[] {64, 128} : new int[] {16, 64, 128, 300};
  }

  int[] squares() {
    return smoke
        ? new int[] {32}
        : quick ? new int[] {128, 512} : new int[] {64, 128, 256, 512, 1024};
  }

  double secondsEach() {
    return smoke ? 0 : quick ? 1 : 4;
  }

  int requests() {
    return smoke ? 100 : 5000;
  }
}
