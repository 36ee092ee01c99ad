package org.songnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.songnet.vector.KernelAccess;
import org.songnet.vector.Metric;
import org.songnet.vector.Storage;

/** The program behind {@code songnet bench kernel}. */
public final class KernelBench {

  private static final long BYTES_AT_ONCE = 3L << 30;

  private final BenchOptions options;
  private final Report report;
  private final Interleaved clock;
  private final RatioChart chart = new RatioChart();

  private KernelBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.report = new Report(out);
    this.clock = new Interleaved(options.secondsEach(), BYTES_AT_ONCE);
  }

  /** Runs; says how where the options are wrong. */
  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (List.of(args).contains("--help")) {
      out.print(BenchOptions.USAGE);
      return;
    }
    try {
      run(BenchOptions.parse(args), out);
    } catch (IllegalArgumentException e) {
      out.println("songnet bench kernel: " + e.getMessage());
      out.print(BenchOptions.USAGE);
    }
  }

  static void run(BenchOptions options, PrintStream out) throws IOException {
    new KernelBench(options, out).run();
  }

  private void run() throws IOException {
    Machine.describe().forEach(report::line);
    for (int dimension : options.dimensions()) {
      memory(new Data(options.sizes()[0], dimension));
    }
    for (int size : options.sizes()) {
      for (int dimension : options.dimensions()) {
        search(new Data(size, dimension));
      }
    }
    products();
    requests(new Data(options.smoke() ? 1000 : 100_000, 64));
    Files.createDirectories(options.out());
    Path csv = options.out().resolve("kernel.csv");
    Path svg = options.out().resolve("kernel.svg");
    Files.write(csv, report.csv());
    Files.writeString(svg, chart.svg());
    report.line(String.format("%nwrote %s and %s (sum of results %.3g)", csv, svg, clock.sink()));
  }

  private void memory(Data data) {
    float[] rows = data.rows();
    List<String> each = new ArrayList<>();
    for (Storage storage : Storage.values()) {
      each.add(data.index(rows, storage, 1).bytesPerVector() + " " + storage);
    }
    each.add(
        KernelAccess.plain(rows, data.dimension(), Metric.DOT).bytesPerVector() + " plain Java");
    report.line("bytes a song at d = " + data.dimension() + ": " + String.join(", ", each));
  }

  private void search(Data data) {
    SearchCases cases = new SearchCases(data);
    List<Timing> single = clock.time(cases.streamLimit(), cases.single());
    List<Timing> batch = clock.time(cases.fmaLimit(), cases.batch());
    report.table("one query, top 100", data.toString(), single);
    report.table("batch of 64, top 100", data.toString(), batch);
    int[] sizes = options.sizes();
    if (data.size() == sizes[sizes.length - 1] && (data.dimension() == 64 || options.smoke())) {
      chart.add("One query over " + data + ": speed as a multiple of a memory stream", single);
      chart.add("64 queries over " + data + ": speed as a multiple of the FMA peak", batch);
    }
  }

  private void products() {
    Contender limit = ProductCases.fmaLimit();
    for (int n : options.squares()) {
      report.table("matrix product", n + "×" + n, perOperation(limit, ProductCases.square(n)));
    }
    report.table("Gram matrix", "20k×64", perOperation(limit, ProductCases.gram()));
    for (String name : List.of("exp", "sigmoid", "tanh")) {
      List<Contender> ours = ProductCases.function(name);
      report.table(name, "16384", clock.time(ProductCases.mathLimit(name), ours));
    }
  }

  /** Ratios of operations a second: these contenders do not all do the same number of them. */
  private List<Timing> perOperation(Contender limit, List<Contender> contenders) {
    List<Timing> timings = clock.time(limit, contenders);
    double operations = timings.get(0).operations();
    return timings.stream()
        .map(
            t ->
                new Timing(
                    t.name(),
                    t.bestMicros(),
                    t.medianMicros(),
                    t.ratio() * t.operations() / operations,
                    t.bestRatio() * t.operations() / operations,
                    t.operations()))
        .toList();
  }

  private void requests(Data data) {
    Requests requests = new Requests(data);
    double[] micros = requests.latencies(options.requests());
    report.line(
        String.format(
            Locale.ROOT,
            "%none request over %s with 5,000 songs denied: median %.0f µs, p99 %.0f µs"
                + " (CPU time: %.0f, %.0f)",
            data,
            micros[0],
            micros[1],
            micros[2],
            micros[3]));
    report.line(
        String.format(
            Locale.ROOT,
            "two threads instead of one: batch %.2f times as fast, single queries %.2f (%.3g)",
            requests.batchSpeedUp(options.smoke() ? 3 : 41),
            requests.querySpeedUp(options.smoke() ? 3 : 41),
            requests.sink()));
  }
}
