package org.songnet.cli.chart;

import java.util.Arrays;
import org.songnet.cli.chart.Svg.Anchor;

/** How often values fall into ranges of equal width, such as the lengths of sessions. */
public final class Histogram {

  private static final int MOST_BINS = 30;
  private static final int MOST_NAMES = 15;

  /** The share of values that get bins; the few above it share the last, lest one blow up all. */
  private static final double SHOWN = 0.99;

  private Histogram() {}

  /**
   * Draws a histogram of whole numbers, with their median marked.
   *
   * <p>The highest hundredth of the values shares the last bin, marked {@code n+}.
   *
   * @param values not negative, at least one; not changed
   * @return an SVG document
   * @throws IllegalArgumentException if there is no value
   */
  public static String svg(Labels labels, int[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a histogram needs at least one value");
    }
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    Bins bins = Bins.of(sorted);
    Axis x =
        new Axis(bins.first, bins.first + bins.counts.length * (double) bins.width, bins.width);
    int highest = Arrays.stream(bins.counts).max().orElseThrow();
    Frame frame = new Frame(labels, x, Axis.ofCounts(0, highest));
    frame.yAxis();
    for (int i = 0; i < bins.counts.length; i++) {
      bar(frame, bins, i);
    }
    median(frame, sorted[sorted.length / 2]);
    return frame.finish();
  }

  private static void bar(Frame frame, Bins bins, int bin) {
    int from = bins.first + bin * bins.width;
    double left = frame.px(from) + 1;
    double right = frame.px(from + (double) bins.width) - 1;
    double end = frame.py(bins.counts[bin]);
    String tooltip = bins.name(bin) + ": " + bins.counts[bin];
    frame.svg.rectangle(left, end, right - left, frame.bottom - end, Frame.fill(0), tooltip);
    int every = (bins.counts.length + MOST_NAMES - 1) / MOST_NAMES;
    int toLast = bins.counts.length - 1 - bin;
    if (toLast % every == 0) {
      frame.xLabel((left + right) / 2, bins.name(bin));
    }
  }

  private static void median(Frame frame, int median) {
    double x = frame.px(Math.min(median + 0.5, frame.x.max()));
    frame.svg.line(x, frame.top, x, frame.bottom, "mark");
    frame.svg.text(x + 8, frame.top + 12, Anchor.START, "note", "median " + median);
  }

  /** How many values fall into each bin. */
  private static final class Bins {
    final int first;
    final int width;
    final int[] counts;
    final boolean lastIsOpen;

    private Bins(int first, int width, int[] counts, boolean lastIsOpen) {
      this.first = first;
      this.width = width;
      this.counts = counts;
      this.lastIsOpen = lastIsOpen;
    }

    static Bins of(int[] sorted) {
      int first = sorted[0];
      int last = sorted[(int) Math.ceil(SHOWN * sorted.length) - 1];
      int width = (last - first + MOST_BINS) / MOST_BINS;
      int[] counts = new int[(last - first) / width + 1];
      for (int value : sorted) {
        counts[Math.min((value - first) / width, counts.length - 1)]++;
      }
      int end = first + counts.length * width;
      return new Bins(first, width, counts, sorted[sorted.length - 1] >= end);
    }

    String name(int bin) {
      int from = first + bin * width;
      if (lastIsOpen && bin == counts.length - 1) {
        return from + "+";
      }
      return width == 1 ? Integer.toString(from) : from + "–" + (from + width - 1);
    }
  }
}
