package org.songnet.cli.chart;

import java.util.List;
import org.songnet.cli.chart.Svg.Anchor;

/**
 * What all charts share: paper, titles, the plot area with its two axes, the legend.
 *
 * <p>The class {@code fillN} or {@code lineN} gives a shape the colour of series N.
 */
final class Frame {

  private static final double WIDTH = 860;
  private static final double HEIGHT = 500;

  /** Six colours that people who see few colours tell apart as well. */
  private static final String STYLE =
      """
      text { font-family: system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif;
             font-size: 13px; fill: #1f2933 }
      .title { font-size: 20px; font-weight: 600 }
      .quiet { fill: #5b6773 }
      .tick { font-size: 12px; fill: #5b6773 }
      .stop { font-size: 11px; font-weight: 600; fill: #ffffff }
      .paper { fill: #ffffff }
      .grid { stroke: #e6e9ed }
      .base { stroke: #9aa5b1 }
      .interval { stroke: #1f2933; stroke-width: 1.5 }
      .mark { stroke: #e4762b; stroke-width: 2; stroke-dasharray: 6 4 }
      .path { fill: none; stroke: #1f2933; stroke-width: 1.5; stroke-opacity: 0.55 }
      .cloud { fill-opacity: 0.22 }
      polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round }
      .fill0 { fill: #1f6fb2 } .line0 { stroke: #1f6fb2 }
      .fill1 { fill: #e4762b } .line1 { stroke: #e4762b }
      .fill2 { fill: #2f9e77 } .line2 { stroke: #2f9e77 }
      .fill3 { fill: #8a5fbf } .line3 { stroke: #8a5fbf }
      .fill4 { fill: #b8435f } .line4 { stroke: #b8435f }
      .fill5 { fill: #7a7f87 } .line5 { stroke: #7a7f87 }
      """;

  private static final int COLOURS = 6;
  private static final double LETTER_WIDTH = 7.4;

  final Svg svg;
  final double left = 78;
  final double right;
  final double top = 88;
  final double bottom;
  final Axis x;
  final Axis y;

  /** Begins a chart of the usual size with its texts; the axes are drawn by their methods. */
  Frame(Labels labels, Axis x, Axis y) {
    this(labels, x, y, 0, 0);
  }

  /**
   * Begins a chart.
   *
   * @param panel how many pixels to add on the right, free of the plot
   * @param taller how many pixels to add to the usual height
   */
  Frame(Labels labels, Axis x, Axis y, double panel, double taller) {
    this.x = x;
    this.y = y;
    double width = WIDTH + panel;
    double height = HEIGHT + taller;
    right = WIDTH - 30;
    bottom = height - 66;
    svg = new Svg(width, height, labels.title() + ". " + labels.subtitle(), STYLE);
    svg.rectangle(0, 0, width, height, "paper", "");
    svg.text(24, 36, Anchor.START, "title", labels.title());
    svg.text(24, 58, Anchor.START, "quiet", labels.subtitle());
    svg.text((left + right) / 2, bottom + 46, Anchor.MIDDLE, "quiet", labels.x());
    svg.uprightText(24, (top + bottom) / 2, "quiet", labels.y());
  }

  double px(double value) {
    return x.place(value, left, right);
  }

  double py(double value) {
    return y.place(value, bottom, top);
  }

  /** Horizontal grid lines with their values. */
  void yAxis() {
    for (double tick : y.ticks()) {
      svg.line(left, py(tick), right, py(tick), tick == y.min() ? "base" : "grid");
      svg.text(left - 10, py(tick) + 4, Anchor.END, "tick", y.label(tick));
    }
  }

  /** Values below the plot. */
  void xAxis() {
    for (double tick : x.ticks()) {
      svg.line(px(tick), bottom, px(tick), bottom + 5, "base");
      xLabel(px(tick), x.label(tick));
    }
  }

  void xLabel(double at, String text) {
    svg.text(at, bottom + 20, Anchor.MIDDLE, "tick", text);
  }

  /** One entry for each series, above the plot and flush with its right end. */
  void legend(List<String> names) {
    double at = right;
    for (int i = names.size() - 1; i >= 0; i--) {
      svg.text(at, top - 12, Anchor.END, "legend", names.get(i));
      at -= LETTER_WIDTH * names.get(i).length() + 12;
      svg.circle(at, top - 16.5, 5, fill(i), "");
      at -= 24;
    }
  }

  static String fill(int series) {
    return "fill" + series % COLOURS;
  }

  static String stroke(int series) {
    return "line" + series % COLOURS;
  }

  String finish() {
    return svg.finish();
  }
}
