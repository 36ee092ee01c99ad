package org.songnet.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.songnet.Interactions;
import org.songnet.ListenerMemory;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.UserId;
import org.songnet.models.java.hybrid.PipelineConfig;
import org.songnet.models.java.hybrid.PipelineTrainer;
import org.songnet.spi.ConfigRecords;

/** The program behind {@code songnet bench ranking}. */
public final class RankingBench {

  private static final String USAGE =
      """
      usage: songnet bench ranking [--quick]

      Times whole requests to pipelines: models propose 100 songs each, features of the listener and
      each song are computed, a ranker orders them, the 20 best are answered.
        --quick    10,000 songs only; else a million, too, for which training takes minutes, and
                   a search for 100 of a million alone: exact, and by a graph of neighbours

      example: ./songnet bench ranking --quick
      """;

  /**
   * One set-up.
   *
   * @param songs in the catalog
   * @param listeners of the training data
   * @param pairs of a listener and a song that he heard
   * @param generators who proposes
   * @param ranker what orders
   */
  record Setup(int songs, int listeners, int pairs, String generators, String ranker) {}

  private static final List<Setup> QUICK =
      List.of(
          new Setup(10_000, 5_000, 250_000, "ials", "logistic"),
          new Setup(10_000, 5_000, 250_000, "ials", "xgboost"),
          new Setup(10_000, 5_000, 250_000, "ials,item-knn", "xgboost"),
          new Setup(10_000, 5_000, 250_000, "ials,item-knn", "blend"));

  private static final List<Setup> LARGE =
      List.of(
          new Setup(1_000_000, 10_000, 500_000, "ials", "logistic"),
          new Setup(1_000_000, 10_000, 500_000, "ials", "xgboost"));

  private RankingBench() {}

  /** Runs; says how where the options are wrong. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (!Set.of("--quick").containsAll(options)) {
      out.print(USAGE);
      return;
    }
    Machine.host().forEach(out::println);
    run(QUICK, 5_000, out);
    if (options.isEmpty()) {
      run(LARGE, 1_000, out);
      new NearestBench(new SongCloud(1_000_000, 64), 1_000, out).run();
    }
  }

  static void run(List<Setup> setups, int requests, PrintStream out) {
    for (Setup setup : setups) {
      Interactions training = FactorisationData.of(setup.listeners(), setup.songs(), setup.pairs());
      PipelineConfig config =
          ConfigRecords.with(
                  PipelineConfig.defaults().withRanker(setup.ranker(), ""),
                  Map.of("candidates", 100, "maxCases", 500))
              .withGenerators(setup.generators());
      try (Recommender pipeline = new PipelineTrainer(config).fit(training)) {
        double[] times = latencies(pipeline, training, requests);
        out.printf(
            Locale.ROOT,
            "%,9d songs  %-14s → %-8s  wall p50 %.2f ms, p99 %.2f ms; CPU p50 %.2f ms, p99 %.2f ms%n",
            setup.songs(),
            setup.generators(),
            setup.ranker(),
            times[0],
            times[1],
            times[2],
            times[3]);
      }
    }
  }

  /** Milliseconds of a request: quantiles .5 and .99 by the clock on the wall, and of CPU time. */
  private static double[] latencies(Recommender pipeline, Interactions training, int requests) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[requests];
    double[] cpu = new double[requests];
    int answered = 0;
    for (int round = 0; round < 2; round++) { // the first warms up
      for (int i = 0; i < requests; i++) {
        UserId user = training.user(i * 31 % training.userCount());
        RecommendationRequest request =
            RecommendationRequest.forUser(user)
                .excluding(((ListenerMemory) pipeline).heardBy(user))
                .top(20);
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        answered += pipeline.recommend(request).size();
        wall[i] = (System.nanoTime() - start) / 1e6;
        cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
      }
    }
    if (answered == 0) {
      throw new IllegalStateException("nothing was recommended");
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    int p99 = requests * 99 / 100;
    return new double[] {wall[requests / 2], wall[p99], cpu[requests / 2], cpu[p99]};
  }
}
