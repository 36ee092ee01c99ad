package org.songnet.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** The program behind {@code songnet bench sessions}. */
public final class SessionBench {

  private static final String USAGE =
      """
      usage: songnet bench sessions [--quick]

      Times requests to the session models: a million simulated listens, 100,000 songs, 2 threads.
        --quick    two models, shorter runs: a minute or two instead of ten

      example: ./songnet bench sessions --quick
      """;

  private SessionBench() {}

  /** Runs; says how where the options are wrong. */
  public static void main(String... args) throws RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (!Set.of("--quick").containsAll(options)) {
      out.print(USAGE);
      return;
    }
    Machine.host().forEach(out::println);
    print(new Runner(options(options.contains("--quick")).build()).run(), out);
  }

  static ChainedOptionsBuilder options(boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(SessionBenchmark.class.getName() + "\\.")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (quick) {
      options
          .param("model", "session-knn", "vstan")
          .warmupIterations(3)
          .warmupTime(TimeValue.seconds(1))
          .measurementIterations(2)
          .measurementTime(TimeValue.seconds(2));
    }
    return options;
  }

  /** One line for each benchmark and what it measured. */
  static void print(Collection<RunResult> results, PrintStream out) {
    for (RunResult result : results) {
      Statistics statistics = result.getPrimaryResult().getStatistics();
      String measured =
          result.getParams().getMode() == Mode.SampleTime
              ? String.format(
                  Locale.ROOT,
                  "p50 %.3f ms, p90 %.3f ms, p99 %.3f ms, slowest %.1f ms",
                  statistics.getPercentile(50),
                  statistics.getPercentile(90),
                  statistics.getPercentile(99),
                  statistics.getMax())
              : String.format(
                  Locale.ROOT, "%.0f requests/s", 1000 * result.getPrimaryResult().getScore());
      List<String> path = List.of(result.getParams().getBenchmark().split("\\."));
      out.printf(
          "%-17s %-10s %s%n",
          result.getParams().getParam("model"), path.get(path.size() - 1), measured);
    }
  }
}
