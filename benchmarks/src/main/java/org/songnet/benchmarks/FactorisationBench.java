package org.songnet.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.TrainingProgress;
import org.songnet.models.java.factor.FactorRecommender;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsConfig.Solver;
import org.songnet.models.java.factor.IalsTrainer;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/** The program behind {@code songnet bench factorisation}. */
public final class FactorisationBench {

  private static final String USAGE =
      """
      usage: songnet bench factorisation [--quick]

      Times the sweeps of alternating least squares: 1.09 million pairs of 50,000 listeners and
      50,000 songs, 64, 128 and 256 factors, and the folding in of new listeners.
        --quick    64 factors, few sweeps: half a minute instead of some

      example: ./songnet bench factorisation --quick
      """;

  /** Seconds a sweep that implicit 0.7.3 takes on two cores of another machine. */
  private static final Map<Integer, String> PUBLISHED =
      Map.of(
          64, "Cholesky 0.83 s, CG 0.20 s",
          128, "Cholesky 2.6 s, CG 0.35 s",
          256, "Cholesky 9.6 s, CG 0.84 s");

  private static final int SQUARE = 512;
  private static final double NEAR = 1.001;

  /** How much there is to do. */
  record Size(int users, int tracks, int pairs, List<Integer> factors, int sweeps) {
    static Size full() {
      return new Size(50_000, 50_000, 1_090_000, List.of(64, 128, 256), 16);
    }

    Size quick() {
      return new Size(users, tracks, pairs, List.of(64), 6);
    }
  }

  /** The end of a sweep. */
  private record Sweep(double seconds, double loss) {}

  private final Size size;
  private final PrintStream out;
  private final Interactions data;
  private double sink;

  private FactorisationBench(Size size, PrintStream out) {
    this.size = size;
    this.out = out;
    this.data = FactorisationData.of(size.users(), size.tracks(), size.pairs());
  }

  /** Runs; says how where the options are wrong. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(args);
    if (!Set.of("--quick").containsAll(options)) {
      out.print(USAGE);
      return;
    }
    run(options.contains("--quick") ? Size.full().quick() : Size.full(), out);
  }

  static void run(Size size, PrintStream out) {
    Machine.host().forEach(out::println);
    new FactorisationBench(size, out).run();
  }

  private void run() {
    out.println(data);
    peak();
    for (int factors : size.factors()) {
      out.printf(
          "%n%d factors; implicit 0.7.3 published: %s%n",
          factors, PUBLISHED.getOrDefault(factors, "nothing"));
      Map<Solver, List<Sweep>> runs = new EnumMap<>(Solver.class);
      for (Solver solver : Solver.values()) {
        runs.put(solver, sweeps(config(factors, solver)));
      }
      double best =
          runs.values().stream().flatMap(List::stream).mapToDouble(Sweep::loss).min().orElseThrow();
      runs.forEach((solver, sweeps) -> print(solver, sweeps, best));
    }
    out.printf(Locale.ROOT, "(sum of results %.3g)%n", sink);
  }

  private IalsConfig config(int factors, Solver solver) {
    return IalsConfig.defaults()
        .withFactors(factors)
        .withSweeps(size.sweeps())
        .withSolver(solver)
        .withBlockSize(Math.min(64, Math.max(1, factors / 2)));
  }

  /** What the matrix product does on one thread. */
  private void peak() {
    float[] square = new float[SQUARE * SQUARE];
    Arrays.fill(square, 1e-3f);
    float[] product = new float[SQUARE * SQUARE];
    Matrix factor = Matrix.of(square, SQUARE, SQUARE);
    double best = Double.MAX_VALUE;
    for (int run = 0; run < 100; run++) {
      long start = System.nanoTime();
      Gemm.multiply(1, factor, factor, 0, Matrix.of(product, SQUARE, SQUARE));
      best = Math.min(best, seconds(start));
      sink += product[0];
    }
    out.printf(
        Locale.ROOT,
        "matrix product of %d³ on one thread: %.1f GFLOP/s at best%n",
        SQUARE,
        2e-9 * SQUARE * SQUARE * SQUARE / best);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Trains; when each sweep ended and how good it was. */
  private List<Sweep> sweeps(IalsConfig config) {
    new IalsTrainer(config.withSweeps(2)).fit(data);
    List<Sweep> sweeps = new ArrayList<>();
    long[] start = {0};
    FactorRecommender model =
        new IalsTrainer(config)
            .fit(
                data,
                progress -> {
                  if (isStart(progress)) {
                    start[0] = System.nanoTime();
                  } else if (progress.step() == progress.steps()
                      && progress.trainingLoss().isPresent()) {
                    double loss = progress.trainingLoss().getAsDouble();
                    sweeps.add(new Sweep(seconds(start[0]), loss));
                  }
                });
    if (config.solver() == Solver.EXACT) {
      foldIn(model);
    }
    return sweeps;
  }

  private static boolean isStart(TrainingProgress progress) {
    return progress.phase().equals("training") && progress.epoch() == 1 && progress.step() == 0;
  }

  private void print(Solver solver, List<Sweep> sweeps, double best) {
    double[] each =
        IntStream.range(0, sweeps.size())
            .mapToDouble(i -> sweeps.get(i).seconds() - (i == 0 ? 0 : sweeps.get(i - 1).seconds()))
            .sorted()
            .toArray();
    String near =
        sweeps.stream()
            .filter(sweep -> sweep.loss() <= NEAR * best)
            .findFirst()
            .map(sweep -> String.format(Locale.ROOT, "%.2f s", sweep.seconds()))
            .orElse("not reached");
    out.printf(
        Locale.ROOT,
        "%-7s sweep: median %.2f s, best %.2f s; last loss %.6f; within 0.1%% of the best: %s%n",
        solver,
        each[each.length / 2],
        each[0],
        sweeps.get(sweeps.size() - 1).loss(),
        near);
  }

  /** New listeners with the histories of known ones, one after the other. */
  private void foldIn(Recommender model) {
    int requests = Math.min(2000, data.sessionCount());
    double[] millis = new double[requests];
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      for (int i = 0; i < requests; i++) {
        int session = (int) ((long) i * data.sessionCount() / requests);
        List<TrackId> heard =
            Arrays.stream(data.sessionTracks(session))
                .mapToObj(track -> data.catalog().track(track).id())
                .toList();
        RecommendationRequest request = RecommendationRequest.after(heard).top(20);
        long start = System.nanoTime();
        sink += model.recommend(request).get(0).score();
        millis[i] = 1e3 * seconds(start);
      }
    }
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "new listener folded in, top 20: p50 %.2f ms, p99 %.2f ms%n",
        millis[requests / 2],
        millis[requests * 99 / 100]);
  }
}
