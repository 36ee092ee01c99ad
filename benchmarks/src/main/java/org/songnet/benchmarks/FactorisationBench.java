package org.songnet.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.TrackId;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsConfig.Solver;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/** The program behind {@code songnet bench factorisation}. */
public final class FactorisationBench {

  /** Seconds a sweep that implicit 0.7.3 takes on two cores of another machine. */
  private static final Map<Integer, String> PUBLISHED =
      Map.of(
          64, "implicit 0.7.3 published: Cholesky 0.83 s, CG 0.20 s",
          128, "implicit 0.7.3 published: Cholesky 2.6 s, CG 0.35 s",
          256, "implicit 0.7.3 published: Cholesky 9.6 s, CG 0.84 s");

  private static final int SQUARE = 512;
  private static final double NEAR = 1.001;
  private static final double GIGA = 1e9;
  private static final double MEGA = 1e6;

  private final FactorisationOptions options;
  private final PrintStream out;
  private final List<String> scale = new ArrayList<>();
  private double peak;
  private double sink;

  private FactorisationBench(FactorisationOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs; says how where the options are wrong. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FactorisationOptions options;
    try {
      options = FactorisationOptions.parse(args);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.print(FactorisationOptions.USAGE);
      return;
    }
    run(options, out);
  }

  static void run(FactorisationOptions options, PrintStream out) {
    Machine.host().forEach(out::println);
    new FactorisationBench(options, out).run();
  }

  private void run() {
    peak();
    for (int pairs : options.pairs()) {
      int rows = FactorisationOptions.rows(pairs);
      Interactions data = FactorisationData.of(rows, rows, pairs);
      out.printf("%n%s%n", data);
      for (int factors : options.factors()) {
        measure(data, factors);
      }
    }
    if (options.pairs().size() > 1) {
      print(
          "%n%10s %7s  %-7s %8s %9s %13s %10s %11s%n",
          "pairs",
          "factors",
          "solver",
          "best s",
          "ns a pair",
          "CPU ns a pair",
          "heap, MB",
          "process, MB");
      scale.forEach(out::println);
    }
    print("(sum of results %.3g)%n", sink);
  }

  private void print(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
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
    peak = 2.0 * SQUARE * SQUARE * SQUARE / best;
    print("matrix product of %d³ on one thread: %.1f GFLOP/s at best%n", SQUARE, peak / GIGA);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / GIGA;
  }

  private void measure(Interactions data, int factors) {
    boolean published = data.size() == FactorisationOptions.PAIRS && PUBLISHED.containsKey(factors);
    print("%n%d factors%s%n", factors, published ? "; " + PUBLISHED.get(factors) : "");
    Map<Solver, SweepTimes> all = new EnumMap<>(Solver.class);
    for (Solver solver : Solver.values()) {
      Consumer<Recommender> foldIn =
          model -> {
            if (solver == Solver.EXACT) {
              foldIn(model, data);
            }
          };
      all.put(solver, SweepTimes.of(config(factors, solver), data, foldIn));
    }
    print(
        "%-7s %8s %7s %7s %8s %8s %9s %14s %9s%n",
        "sweep",
        "median s",
        "best s",
        "CPU s",
        "GFLOP/s",
        "of peak",
        "loss",
        "within 0.1%, s",
        "heap, MB");
    double best = all.values().stream().mapToDouble(SweepTimes::smallestLoss).min().orElseThrow();
    all.forEach((solver, times) -> line(solver, times, best, factors, data));
    for (SweepPeer peer : ServiceLoader.load(SweepPeer.class)) {
      peer(peer, all, factors, data);
    }
  }

  private IalsConfig config(int factors, Solver solver) {
    return IalsConfig.defaults()
        .withFactors(factors)
        .withSweeps(options.sweeps())
        .withSolver(solver)
        .withBlockSize(Math.min(64, Math.max(1, factors / 2)));
  }

  private void line(Solver solver, SweepTimes times, double best, int factors, Interactions data) {
    double speed = SweepOperations.of(config(factors, solver), data) / times.bestSeconds();
    int threads = Runtime.getRuntime().availableProcessors();
    print(
        "%-7s %8.3f %7.3f %7.3f %8.1f %7.0f%% %9.6f %14.2f %9.0f%n",
        solver,
        times.medianSeconds(),
        times.bestSeconds(),
        times.bestProcessorSeconds(),
        speed / GIGA,
        100 * speed / peak / threads,
        times.lastLoss(),
        times.secondsTo(NEAR * best),
        times.liveBytes() / MEGA);
    scale.add(
        String.format(
            Locale.ROOT,
            "%,10d %7d  %-7s %8.3f %9.0f %13.0f %10.0f %11.0f",
            data.size(),
            factors,
            solver,
            times.bestSeconds(),
            GIGA * times.bestSeconds() / data.size(),
            GIGA * times.bestProcessorSeconds() / data.size(),
            times.liveBytes() / MEGA,
            Machine.residentBytes() / MEGA));
  }

  private void peer(SweepPeer peer, Map<Solver, SweepTimes> ours, int factors, Interactions data) {
    SweepPeer.Cost cost = peer.sweep(config(factors, Solver.EXACT), data);
    print(
        "%s: %.2f s a sweep, %.2f s of processors%n",
        peer.name(), cost.seconds(), cost.processorSeconds());
    ours.forEach(
        (solver, times) ->
            print(
                "  %.1f times the median of %s, %.1f times its processor time%n",
                cost.seconds() / times.medianSeconds(),
                solver,
                cost.processorSeconds() / times.bestProcessorSeconds()));
  }

  /** New listeners with the histories of known ones, one after the other. */
  private void foldIn(Recommender model, Interactions data) {
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
    print(
        "new listener folded in, top 20: p50 %.2f ms, p99 %.2f ms%n",
        millis[requests / 2], millis[requests * 99 / 100]);
  }
}
