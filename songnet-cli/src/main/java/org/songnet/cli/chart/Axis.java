package org.songnet.cli.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis with round ticks.
 *
 * @param min where it begins, a multiple of {@code step}
 * @param max where it ends, a multiple of {@code step}
 * @param step between ticks: 1, 2 or 5 times a power of ten
 */
record Axis(double min, double max, double step) {

  private static final int TICKS = 6;

  /** The axis with about six ticks that covers a range; a range without extent is widened. */
  static Axis covering(double low, double high) {
    if (low == high) {
      double half = low == 0 ? 0.5 : Math.abs(low) / 2;
      return covering(low - half, high + half);
    }
    double raw = (high - low) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** The axis over the horizontal places of points, of which there is at least one. */
  static Axis ofX(List<Point> points) {
    DoubleSummaryStatistics range = points.stream().mapToDouble(Point::x).summaryStatistics();
    return covering(range.getMin(), range.getMax());
  }

  /** The axis over the vertical places of points, of which there is at least one. */
  static Axis ofY(List<Point> points) {
    DoubleSummaryStatistics range = points.stream().mapToDouble(Point::y).summaryStatistics();
    return covering(range.getMin(), range.getMax());
  }

  /** An axis for counts: no tick between whole numbers. */
  static Axis ofCounts(double low, double high) {
    Axis axis = covering(low, high);
    return axis.step >= 1 ? axis : new Axis(Math.floor(low), Math.max(1, Math.ceil(high)), 1);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((max - min) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(min + i * step);
    }
    return ticks;
  }

  /** A tick with as many decimals as the step needs. */
  String label(double tick) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", tick);
    return Double.parseDouble(text.replace(",", "")) == 0 ? text.replace("-", "") : text;
  }

  /** Where a value lies between the pixels for {@code min} and {@code max}. */
  double place(double value, double minPixel, double maxPixel) {
    return minPixel + (value - min) / (max - min) * (maxPixel - minPixel);
  }
}
