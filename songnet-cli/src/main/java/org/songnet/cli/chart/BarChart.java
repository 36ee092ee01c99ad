package org.songnet.cli.chart;

import java.util.List;
import java.util.Locale;
import org.songnet.cli.chart.Svg.Anchor;

/** Bars with names below them, such as listens by hour of the day or hit rates of models. */
public final class BarChart {

  private static final int MOST_BARS_WITH_VALUES = 8;

  private BarChart() {}

  /**
   * Draws bars from zero up; few bars get their values written above them.
   *
   * @param bars at least one
   * @return an SVG document
   * @throws IllegalArgumentException if there is no bar
   */
  public static String svg(Labels labels, List<Bar> bars) {
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("a bar chart needs at least one bar");
    }
    double highest = bars.stream().mapToDouble(Bar::high).max().orElseThrow();
    Axis y = highest == 0 ? new Axis(0, 1, 1) : Axis.covering(0, highest);
    Frame frame = new Frame(labels, new Axis(0, bars.size(), 1), y);
    frame.yAxis();
    for (int i = 0; i < bars.size(); i++) {
      bar(frame, bars.get(i), i, bars.size() <= MOST_BARS_WITH_VALUES);
    }
    return frame.finish();
  }

  private static void bar(Frame frame, Bar bar, int index, boolean withValue) {
    double middle = frame.px(index + 0.5);
    double width = Math.min(0.78 * (frame.px(1) - frame.px(0)), 110);
    double end = frame.py(bar.value());
    String tooltip = bar.name() + ": " + number(bar.value());
    frame.svg.rectangle(middle - width / 2, end, width, frame.bottom - end, Frame.fill(0), tooltip);
    frame.xLabel(middle, bar.name());
    double high = frame.py(bar.high());
    if (bar.hasInterval()) {
      double low = frame.py(bar.low());
      frame.svg.line(middle, high, middle, low, "interval");
      frame.svg.line(middle - 7, high, middle + 7, high, "interval");
      frame.svg.line(middle - 7, low, middle + 7, low, "interval");
    }
    if (withValue) {
      frame.svg.text(middle, high - 8, Anchor.MIDDLE, "value", number(bar.value()));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.0f", value);
  }
}
