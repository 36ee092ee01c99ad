package org.songnet.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What `songnet bench kernel` is to measure.
 *
 * @param quick a minute instead of half an hour
 * @param smoke the least that runs every line: for tests
 * @param out the folder for the CSV file and the chart
 * @param onlySizes how many vectors; empty for all that the run has
 * @param onlyDimensions of how many components; empty for all that the run has
 */
record BenchOptions(
    boolean quick, boolean smoke, Path out, List<Integer> onlySizes, List<Integer> onlyDimensions) {

  static final String USAGE =
      """
      usage: songnet bench kernel [--quick] [--size N,N…] [--dimension D,D…] [--out DIR]

      Times the similarity kernel beside its peers and the machine's limits.
        --quick            fewer sizes, shorter runs: a few minutes instead of an hour
        --size N,N…        so many vectors instead
        --dimension D,D…   of so many components instead
        --out DIR          where kernel.csv and kernel.svg go; songnet-bench unless said

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
    List<Integer> sizes = List.of();
    List<Integer> dimensions = List.of();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--quick" -> quick = true;
        case "--smoke" -> smoke = true;
        case "--out" -> out = Path.of(value(args, i++, "a folder"));
        case "--size" -> sizes = numbers(args, i++);
        case "--dimension" -> dimensions = numbers(args, i++);
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    return new BenchOptions(quick, smoke, out, sizes, dimensions);
  }

  private static String value(String[] args, int option, String what) {
    if (option + 1 == args.length) {
      throw new IllegalArgumentException(args[option] + " wants " + what);
    }
    return args[option + 1];
  }

  /**
   * The numbers behind an option.
   *
   * @param at where the option is
   * @throws IllegalArgumentException if there are none, or they are not positive
   */
  static List<Integer> numbers(String[] args, int at) {
    String option = args[at];
    String text = value(args, at, "numbers");
    try {
      List<Integer> numbers = Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
      if (numbers.stream().allMatch(number -> number > 0)) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " wants whole numbers: " + text, e);
    }
    throw new IllegalArgumentException(option + " wants positive numbers: " + text);
  }

  private static int[] orElse(List<Integer> only, int... all) {
    return only.isEmpty() ? all : only.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] sizes() {
    return orElse(
        onlySizes,
        smoke
            ? new int[] {1000}
            : quick ? new int[] {100_000, 1_000_000} : new int[] {10_000, 100_000, 1_000_000});
  }

  int[] dimensions() {
    return orElse(
        onlyDimensions,
        smoke ? new int[] {16} : quick ? new int[] {64, 128} : new int[] {16, 64, 128, 300});
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
