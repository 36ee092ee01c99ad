package org.songnet.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the tables as they come, and keeps them for the file. */
final class Report {

  private final PrintStream out;
  private final List<String> csv = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
    csv.add("what,size,contender,best_us,median_us,ratio,ratio_of_best,gflops");
  }

  void line(String text) {
    out.println(text);
  }

  /** One table; the first timing is the limit that the ratios are to. */
  void table(String what, String size, List<Timing> timings) {
    out.printf(Locale.ROOT, "%n%s, %s%n", what, size);
    out.printf(
        Locale.ROOT,
        "  %-27s %12s %12s %8s %8s %9s%n",
        "",
        "best µs",
        "median µs",
        "ratio",
        "of best",
        "GFLOP/s");
    for (Timing timing : timings) {
      String gigaflops =
          timing.operations() == 0 ? "" : String.format(Locale.ROOT, "%.1f", timing.gigaflops());
      out.printf(
          Locale.ROOT,
          "  %-27s %12.1f %12.1f %8.2f %8.2f %9s%n",
          timing.name(),
          timing.bestMicros(),
          timing.medianMicros(),
          timing.ratio(),
          timing.bestRatio(),
          gigaflops);
      csv.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%.2f,%.2f,%.4f,%.4f,%s",
              what,
              size,
              timing.name().replace(',', ';'),
              timing.bestMicros(),
              timing.medianMicros(),
              timing.ratio(),
              timing.bestRatio(),
              gigaflops));
    }
  }

  List<String> csv() {
    return List.copyOf(csv);
  }
}
